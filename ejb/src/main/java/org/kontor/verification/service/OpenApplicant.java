package org.kontor.verification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kontor.identity.service.people.AdmitPerson;
import org.kontor.identity.service.people.AdmitPersonCommand;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.service.OpenCompany;
import org.kontor.organisation.service.OpenCompanyCommand;
import org.kontor.privacy.service.GiveConsent;
import org.kontor.verification.model.ApplicationForm;
import org.kontor.verification.model.ApplicationRepository;
import org.kontor.verification.model.Terms;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.model.screening.ScreeningRepository;
import org.kontor.verification.model.tax.TaxCheckRepository;

/** Company, first address and first person come into being together, in one transaction, for a link that works once. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@RunAs(Permission.SYSTEM)
public class OpenApplicant {

    private static final String ROLE = "buyer-admin";

    @Inject
    private ApplicationRepository applications;

    @Inject
    private TaxCheckRepository taxes;

    @Inject
    private ScreeningRepository screenings;

    @Inject
    private Letters letters;

    @Inject
    private Clock clock;

    @EJB
    private OpenCompany companies;

    @EJB
    private AdmitPerson people;

    @EJB
    private GiveConsent consents;

    /** @return the secret part of the address at which the applicant sees how it stands */
    public String open(String token, String passwordHash) {
        Instant now = clock.instant();
        long id = applications
                .take(token, now)
                .orElseThrow(() -> new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND));
        ApplicationRepository.Contact contact = applications.contact(id).orElseThrow();
        ApplicationForm form = applications.form(id);
        long company = companies.open(new OpenCompanyCommand(
                contact.number(),
                form.legalName(),
                form.country(),
                form.currency(),
                form.language(),
                "UTC",
                form.vatId(),
                form.contactEmail(),
                form.contactPhone(),
                form.street(),
                form.city(),
                form.region(),
                form.postalCode()));
        people.admit(new AdmitPersonCommand(
                        form.contactEmail(), form.contactName(), form.language(), "UTC", company, ROLE, passwordHash))
                .ifPresent(person -> consents.accepted(person, Terms.VERSION));
        applications.confirmed(id, company, now);
        screenings.queue(company, now);
        taxes.queue(company, form.contactName(), now);
        LinkToken view = applications.link(id, false, now);
        letters.send("received", contact, Letters.Link.showing(view), null, now);
        return view.text();
    }
}
