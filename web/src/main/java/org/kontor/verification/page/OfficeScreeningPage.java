package org.kontor.verification.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.service.DossierView;
import org.kontor.verification.service.VerificationQueries;
import org.kontor.verification.service.screening.DecideHit;
import org.kontor.verification.service.screening.DecideHitCommand;
import org.kontor.verification.service.screening.HitDecision;
import org.kontor.verification.service.screening.ScreeningHitQueries;
import org.kontor.verification.service.screening.ScreeningHitQueries.LastScreening;
import org.kontor.verification.service.screening.ScreeningHitView;

/** What the lists say about one company; each hit is cleared by two or confirmed by one. */
@Named("officeScreening")
@RequestScoped
public class OfficeScreeningPage extends PortalPage {

    @EJB
    private VerificationQueries verification;

    @EJB
    private ScreeningHitQueries hits;

    @EJB
    private DecideHit decide;

    private DossierView dossier;
    private List<ScreeningHitView> rows;
    private LastScreening last;

    @Override
    protected void load() {
        dossier = verification
                .dossier(argument())
                .orElseThrow(() -> new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND));
        rows = hits.ofCompany(dossier.companyId());
        last = hits.last(dossier.companyId());
    }

    @Override
    protected void submit() {
        HitDecision decision = Stream.of(HitDecision.values())
                .filter(value -> value.name().equals(sent("verb")))
                .findFirst()
                .orElse(null);
        if (decision == null || !sent("id").matches("[0-9]{1,18}")) {
            refuse(400);
            return;
        }
        decide.decide(new DecideHitCommand(argument(), Long.parseLong(sent("id")), decision, sent("reason")));
        redirect("/office/company/" + argument() + "/screening?done=hit-"
                + decision.name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.rule() == VerificationRule.REASON_MISSING ? "reason-" + sent("id") : "";
    }

    public DossierView getDossier() {
        return dossier;
    }

    public List<ScreeningHitView> getRows() {
        return rows;
    }

    public LastScreening getLast() {
        return last;
    }
}
