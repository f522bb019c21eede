package org.kontor.identity.service.certificate;

import java.time.Instant;
import org.kontor.kernel.SqlRow;

/** A registered certificate, as far as it is kept. */
public record CertificateView(
        long id,
        String name,
        String subject,
        String issuer,
        String serial,
        String fingerprint,
        Instant validFrom,
        Instant validUntil,
        Instant addedAt,
        Instant lastUsedAt,
        Instant confirmedAt) {

    /** Of the table under the letter c, in the order of {@link #of}. */
    public static final String COLUMNS =
            "c.id, c.name, c.subject, c.issuer, c.serial, c.fingerprint, c.not_before, c.not_after, c.added_at,"
                    + " c.last_used_at, c.confirmed_at";

    /** @return null when the row has none */
    public static CertificateView of(SqlRow row) {
        CertificateView view = new CertificateView(
                row.number(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.instant(),
                row.instant(),
                row.instant(),
                row.instant(),
                row.instant());
        return view.fingerprint() == null ? null : view;
    }

    /** As people compare it: pairs of figures. */
    public String pairs() {
        return fingerprint.replaceAll("(..)(?!$)", "$1:");
    }
}
