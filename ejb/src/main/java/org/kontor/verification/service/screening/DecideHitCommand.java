package org.kontor.verification.service.screening;

/** @param company by its number @param reason needed for all but {@link HitDecision#CLEAR} */
public record DecideHitCommand(String company, long id, HitDecision decision, String reason) {}
