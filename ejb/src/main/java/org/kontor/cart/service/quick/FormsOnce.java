package org.kontor.cart.service.quick;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kontor.cart.model.quick.FormUseRepository;
import org.kontor.cart.model.quick.FormUseRepository.Figures;
import org.kontor.cart.model.quick.QuickRule;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Forms of typed lines, each done once: sent again with the same lines it gets the figures of the first time. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class FormsOnce {

    @Inject
    private FormUseRepository forms;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @param target what the caller's lines are for
     * @param work done the first time, in the transaction that notes it
     * @param taken which of its lines were taken
     * @throws RuleViolated {@link QuickRule#NOTHING_TYPED}, {@link QuickRule#FORM_USED_FOR_OTHER_LINES}
     */
    public QuickAdded once(
            UUID token, String target, List<TypedLine> lines, Supplier<QuickOrder> work, Predicate<QuickRow> taken) {
        if (lines.isEmpty()) {
            throw new RuleViolated(QuickRule.NOTHING_TYPED);
        }
        return once(token, target + lines, work, taken);
    }

    /**
     * The same for lines that are found by what was asked for: the key belongs to that, whatever is found by it later.
     *
     * @param asked what the form says and what it is for
     * @throws RuleViolated {@link QuickRule#FORM_USED_FOR_OTHER_LINES}
     */
    public QuickAdded once(UUID token, String asked, Supplier<QuickOrder> work, Predicate<QuickRow> taken) {
        CallerView caller = callers.current();
        Optional<Figures> before =
                forms.use(caller.companyId(), token, caller.personId() + " " + asked, clock.instant());
        if (before.isPresent()) {
            return new QuickAdded(before.get(), null);
        }
        QuickOrder order = work.get();
        int merged = order.merged().size();
        int accepted = (int) order.rows().stream()
                .filter(row -> !row.isMerged() && taken.test(row))
                .count();
        Figures figures = new Figures(accepted, order.rows().size() - merged - accepted, merged);
        forms.note(caller.companyId(), token, figures);
        return new QuickAdded(figures, order);
    }

    /**
     * Work that has no figures, done the first time only.
     *
     * @throws RuleViolated {@link QuickRule#FORM_USED_FOR_OTHER_LINES}
     */
    public void once(UUID token, String asked, Runnable work) {
        CallerView caller = callers.current();
        if (forms.use(caller.companyId(), token, caller.personId() + " " + asked, clock.instant())
                .isEmpty()) {
            work.run();
        }
    }
}
