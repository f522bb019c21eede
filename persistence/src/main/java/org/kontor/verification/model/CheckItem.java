package org.kontor.verification.model;

/** What staff look at before they let a company in. Which of them are needed depends on its country and risk. */
public enum CheckItem {
    /** An extract of the commercial register. */
    REGISTER,
    TAX_NUMBER,
    BANK_ACCOUNT,
    /** Who may sign for the company, and who owns it in the end. */
    OFFICERS,
    /** Lists of those with whom trade is forbidden. */
    SCREENING
}
