package org.kontor.identity.service.provider;

import java.time.Instant;

/** A mail domain that a company claims. @param verifiedAt null until staff have seen the evidence */
public record MailDomainView(
        long id,
        String companyNumber,
        String companyName,
        String domain,
        String token,
        Instant claimedAt,
        String claimedBy,
        Instant verifiedAt,
        String verifiedBy,
        String evidence) {

    public boolean isVerified() {
        return verifiedAt != null;
    }
}
