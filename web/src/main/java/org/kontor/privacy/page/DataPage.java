package org.kontor.privacy.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.kontor.compliance.event.Noted;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.RuleViolated;
import org.kontor.privacy.model.PrivacyRepository;
import org.kontor.privacy.model.PrivacyRule;
import org.kontor.privacy.service.ErasePerson;
import org.kontor.privacy.service.GiveConsent;
import org.kontor.privacy.service.HandOutPersonalData;
import org.kontor.privacy.service.PersonalDataView;
import org.kontor.privacy.service.PrivacyQueries;
import org.kontor.shell.PortalPage;

/** What one person, or staff for him, may ask about his data. */
public abstract class DataPage extends PortalPage {

    private static final String WORDING = "2026-11";

    @Inject
    private Event<Noted> trail;

    @EJB
    private HandOutPersonalData handOut;

    @EJB
    private ErasePerson erase;

    @EJB
    private GiveConsent consent;

    @EJB
    private PrivacyQueries privacy;

    private PrivacyRepository.Subject subject;
    private PrivacyRepository.Kept kept;
    private List<PrivacyQueries.ConsentView> consents;

    /** Whose data; null for the reader's own. */
    protected abstract Long whose();

    /** Where the reader is when the person is forgotten. */
    protected abstract String afterErasing();

    @Override
    protected void load() {
        subject = across(() -> privacy.subject(whose()));
        kept = across(() -> privacy.kept(whose()));
        consents = across(() -> privacy.consents(whose()));
    }

    @Override
    protected void submit() {
        switch (sent("verb")) {
            case "take" -> download();
            case "news" -> {
                consent.news(WORDING, true);
                redirect("/my-data?done=consent");
            }
            case "no-news" -> {
                consent.news(WORDING, false);
                redirect("/my-data?done=consent");
            }
            case "erase" -> {
                across(() -> erase.erase(whose(), sent("email")));
                redirect(afterErasing());
            }
            default -> refuse(400);
        }
    }

    /** What is kept of a person lies with all companies he worked for. */
    private <T> T across(Supplier<T> work) {
        return CallContext.current()
                .calledBy("person-" + reader.getCaller().personId(), "", null)
                .call(work);
    }

    private void download() {
        PersonalDataView data = across(() -> handOut.handOut(whose()));
        trail.fire(Noted.of("exported", "person", Long.toString(data.personId())));
        byte[] zip = new PersonalDataArchive(data).zip();
        HttpServletResponse response = response();
        response.setContentType("application/zip");
        response.setContentLength(zip.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "attachment; filename=\"kontor-my-data.zip\"");
        try {
            response.getOutputStream().write(zip);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        complete();
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.rule() == PrivacyRule.TYPE_THE_ADDRESS_TO_CONFIRM ? "email" : "";
    }

    public PrivacyRepository.Subject getSubject() {
        return subject;
    }

    public PrivacyRepository.Kept getKept() {
        return kept;
    }

    public List<PrivacyQueries.ConsentView> getConsents() {
        return consents;
    }

    /** Whether the person gets news by mail. */
    public boolean isNews() {
        return consents.stream().anyMatch(c -> c.kind().equals(GiveConsent.NEWS) && c.given());
    }
}
