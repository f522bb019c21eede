package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.model.proposal.KeptProduct;
import org.kontor.catalog.service.StaffProductQueries;
import org.kontor.catalog.service.life.MaintainProduct;
import org.kontor.catalog.service.proposal.Saved;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Reader;
import org.kontor.shell.Texts;

/** Cells of the list of products that are changed where they stand; what is typed in one goes to the page of its product. */
@Named("officeCells")
@RequestScoped
public class OfficeCells {

    static final String VERB = "cell";

    private static final String STATE = "state";
    private static final String ACTIVE = "ACTIVE";
    private static final List<String> FIELDS =
            List.of("name-en", "name-zh", "manufacturer", "min-quantity", "order-multiple", STATE);

    @EJB
    private MaintainProduct maintain;

    @EJB
    private StaffProductQueries products;

    @Inject
    private OfficeWatch watch;

    @Inject
    private Reader reader;

    @Inject
    private Texts texts;

    /** What came of it: {@code problem} when somebody else had changed the product, which is shown then as it is now. */
    record Answer(boolean saved, JsonObject json) {}

    static boolean has(String field) {
        return FIELDS.contains(field);
    }

    /** @throws RuleViolated what {@link MaintainProduct#set} says, but for a change meanwhile */
    Answer save(String sku, long version, String field, String value, String note) {
        try {
            Saved saved = field.equals(STATE)
                    ? maintain.sell(sku, version, value.equals(ACTIVE), note)
                    : maintain.set(sku, version, field, value, note);
            return new Answer(true, shown(sku, "said", saved == Saved.AT_ONCE ? "saved" : "proposed"));
        } catch (RuleViolated violated) {
            if (violated.rule() != CatalogRule.PRODUCT_CHANGED_MEANWHILE) {
                throw violated;
            }
            return new Answer(false, shown(sku, "problem", "changed"));
        }
    }

    private JsonObject shown(String sku, String name, String what) {
        KeptProduct now = products.kept(sku)
                .orElseThrow(() -> new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", sku)));
        JsonObjectBuilder row = Json.createObjectBuilder();
        FIELDS.forEach(one -> row.add(one, one.equals(STATE) ? state(sku) : shown(now, one)));
        return Json.createObjectBuilder()
                .add("version", now.version())
                .add("row", row)
                .add(name, texts.get("catalog.cell." + what))
                .build();
    }

    private static String shown(KeptProduct now, String field) {
        String value = now.values().get(field);
        return value.isEmpty() && field.equals("name-zh") ? now.values().get("name-en") : value;
    }

    private String state(String sku) {
        return products.isActive(sku) ? ACTIVE : "CLOSED";
    }

    /** What the field for the words to a second person is called; null where none is needed. */
    public String note(String field) {
        ChangeKind kind = field.equals(STATE) ? ChangeKind.LIFE : ChangeKind.of(field);
        return watch.watched(kind.name()) ? texts.get("catalog.changes.note") : null;
    }

    public boolean isEditor() {
        return reader.may(Permission.STAFF_CATALOG_EDIT);
    }

    /** The field behind the name in the language of the reader. */
    public String getName() {
        return reader.getLanguage().equals("zh") ? "name-zh" : "name-en";
    }
}
