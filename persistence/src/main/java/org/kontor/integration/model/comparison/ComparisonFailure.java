package org.kontor.integration.model.comparison;

/** Why a file of the ERP's orders was not compared. */
public enum ComparisonFailure {
    /** The ERP did not answer, or not with a file. */
    UNREACHABLE,
    /** A line is not as agreed. */
    UNREADABLE,
    /** The end is missing, or says another number of orders. */
    CUT_OFF,
    /** A line of an order stands there twice. */
    TWICE,
    /** More than is taken of a file. */
    TOO_LARGE,
    /** A later file was compared already. */
    OLD
}
