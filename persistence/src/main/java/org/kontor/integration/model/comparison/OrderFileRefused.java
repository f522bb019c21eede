package org.kontor.integration.model.comparison;

import jakarta.ejb.ApplicationException;

/** A file of the ERP's orders of which nothing is taken. */
@ApplicationException(rollback = true)
public class OrderFileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ComparisonFailure failure;

    /** @param detail for people: number of the line, HTTP status or the like */
    public OrderFileRefused(ComparisonFailure failure, String detail) {
        super(detail);
        this.failure = failure;
    }

    public ComparisonFailure failure() {
        return failure;
    }
}
