package org.kontor.returns.service;

import java.util.logging.Logger;
import org.kontor.returns.model.ReturnPeriod;

/** What the house grants, from the environment. */
final class ReturnSettings {

    private static final int DEFAULT_DAYS = 30;
    private static final ReturnPeriod PERIOD = new ReturnPeriod(days(System.getenv("KONTOR_RETURN_DAYS")));

    private ReturnSettings() {}

    /** {@code KONTOR_RETURN_DAYS}, whole days. */
    static ReturnPeriod period() {
        return PERIOD;
    }

    /** What cannot be a number of days, 1 to 3650, is said once and leaves the period as it is without it. */
    static int days(String configured) {
        if (configured == null || configured.isBlank()) {
            return DEFAULT_DAYS;
        }
        if (configured.strip().matches("[1-9][0-9]{0,2}|[1-2][0-9]{3}|3[0-5][0-9]{2}|36[0-4][0-9]|3650")) {
            return Integer.parseInt(configured.strip());
        }
        Logger.getLogger(ReturnSettings.class.getName())
                .warning("KONTOR_RETURN_DAYS is no number from 1 to 3650; goods can be returned for " + DEFAULT_DAYS
                        + " days");
        return DEFAULT_DAYS;
    }
}
