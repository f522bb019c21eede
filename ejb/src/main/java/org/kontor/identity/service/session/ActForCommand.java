package org.kontor.identity.service.session;

/** @param reason what for: it stands in the records */
public record ActForCommand(long personId, long companyId, String reason) {}
