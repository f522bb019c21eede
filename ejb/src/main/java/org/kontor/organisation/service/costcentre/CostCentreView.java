package org.kontor.organisation.service.costcentre;

/** A cost centre that somebody may book on. */
public record CostCentreView(long id, String code, String name) {}
