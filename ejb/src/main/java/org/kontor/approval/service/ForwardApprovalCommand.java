package org.kontor.approval.service;

/**
 * @param toId who shall decide
 * @param comment what he shall read, or null
 * @param seenSha256 of the version that was looked at
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ForwardApprovalCommand(String orderNumber, long toId, String comment, byte[] seenSha256) {}
