package org.kontor.returns.service;

import org.kontor.returns.model.ReturnPeriod;

/** What the house grants, from the environment. */
final class ReturnSettings {

    private static final String DEFAULT_DAYS = "30";

    private ReturnSettings() {}

    /** {@code KONTOR_RETURN_DAYS}, whole days. */
    static ReturnPeriod period() {
        String configured = System.getenv("KONTOR_RETURN_DAYS");
        return new ReturnPeriod(
                Integer.parseInt(configured == null || configured.isBlank() ? DEFAULT_DAYS : configured.strip()));
    }
}
