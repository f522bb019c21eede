package org.kontor.verification.model.bank;

/** How far a bank account of a company is checked. */
public enum BankState {
    /** The company says that it is its own. */
    ENTERED,
    /** One of staff has seen evidence; a colleague must look as well. */
    CHECKED,
    VERIFIED,
    /** No longer used, or refused. */
    RETIRED
}
