package org.kontor.verification.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that is known of one company and its standing, for who decides.
 *
 * @param application null for a company that did not apply online
 */
public record DossierView(
        long companyId,
        String number,
        String name,
        String country,
        String state,
        Instant since,
        String reason,
        String risk,
        LocalDate dueOn,
        String assigned,
        long version,
        String prices,
        boolean orders,
        Application application,
        List<Check> checks,
        List<Step> steps,
        List<ApplicationView.Message> messages,
        List<ApplicationView.Paper> papers) {

    public DossierView {
        checks = List.copyOf(checks);
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
        papers = List.copyOf(papers);
    }

    /** What the company said of itself. */
    public record Application(
            String number,
            String legalName,
            String registerName,
            String registerNumber,
            String taxNumber,
            String vatId,
            String street,
            String city,
            String region,
            String postalCode,
            String officers,
            String expectedBusiness,
            String contactName,
            String contactEmail,
            String contactPhone,
            String termsVersion,
            Instant receivedAt,
            Instant confirmedAt) {}

    /**
     * One item of the checklist with the newest finding.
     *
     * @param required for this country and risk
     * @param result null when nobody has looked yet
     * @param expired whether it passed, but only until a day that is over
     */
    public record Check(
            String item,
            boolean required,
            int validMonths,
            String result,
            boolean expired,
            Long documentId,
            String documentName,
            String reference,
            String note,
            LocalDate validUntil,
            String by,
            Instant at) {}

    /** One step of its history. */
    public record Step(String verb, String to, Instant at, String by, String reason) {}
}
