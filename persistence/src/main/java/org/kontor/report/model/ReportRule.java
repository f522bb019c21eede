package org.kontor.report.model;

import org.kontor.kernel.Rule;

/** Rules of questions to reports. */
public enum ReportRule implements Rule {
    DATE_UNREADABLE("report.date-unreadable", 400),
    GROUP_UNKNOWN("report.group-unknown", 400),
    COMPANY_UNKNOWN("report.company-unknown", 404),
    PERIOD_ENDS_BEFORE_IT_BEGINS("report.period-ends-before-it-begins", 400);

    private final String key;
    private final int status;

    ReportRule(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
