package org.kontor.catalog.model.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.catalog.model.proposal.UnitState.Use;
import org.kontor.catalog.model.unit.SalesUnitRepository;
import org.kontor.catalog.model.unit.SalesUnitRepository.Held;
import org.kontor.catalog.model.unit.UnitRule;
import org.kontor.kernel.RuleViolated;

/** Units as they are to be from now on. */
@ApplicationScoped
class UnitChangeRepository {

    @Inject
    private SalesUnitRepository units;

    /** @throws RuleViolated {@link UnitRule} when what was right is so no more */
    void apply(KeptProduct product, ProductChange change, Instant at) {
        Held held = units.hold(product.sku());
        String first = null;
        boolean other = false;
        Map<String, UnitState> wanted = new TreeMap<>();
        change.values().forEach((field, text) -> {
            String code = change.kind().subject(field);
            wanted.put(code, UnitState.of(code, text));
        });
        for (Map.Entry<String, UnitState> one : wanted.entrySet()) {
            UnitState now = now(product, change.kind(), one.getKey());
            put(held, now, one.getValue(), at);
            first = one.getValue().use() == Use.FIRST ? one.getKey() : first;
            other |= now != null && now.use() == Use.FIRST && one.getValue().use() == Use.IN_USE;
        }
        if (first != null || other) {
            units.offerFirst(held, first == null ? held.unit() : first);
        }
    }

    private static UnitState now(KeptProduct product, ChangeKind kind, String code) {
        String now = product.values().get(kind.field(code));
        return now == null ? null : UnitState.of(code, now);
    }

    private void put(Held held, UnitState now, UnitState wanted, Instant at) {
        String code = wanted.unit().unit();
        if (now == null) {
            units.add(held, wanted.unit().fitting(held.unit(), held.decimals()));
            return;
        }
        if (now.differs(wanted)) {
            units.change(held, wanted.unit().fitting(held.unit(), held.decimals()), units.version(held, code));
        }
        if ((now.use() == Use.RETIRED) != (wanted.use() == Use.RETIRED)) {
            units.retire(held, code, wanted.use() == Use.RETIRED ? at : null, units.version(held, code));
        }
    }
}
