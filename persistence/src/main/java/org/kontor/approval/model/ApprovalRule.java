package org.kontor.approval.model;

import org.kontor.kernel.Rule;

/** What purchasing control must obey. */
public enum ApprovalRule implements Rule {
    NOT_FOUND("approval.not-found", 404),
    APPROVER_MUST_DIFFER_FROM_REQUESTER("approval.approver-must-differ-from-requester", 403),
    NOT_ASKED("approval.not-asked", 403),
    FORWARD_TO_WHOM_CAN_DECIDE("approval.forward-to-whom-can-decide", 422),
    DECIDED_ALREADY("approval.decided-already", 409),
    VERSION_DIFFERS("approval.version-differs", 409),
    STATUS_DOES_NOT_ALLOW("approval.status-does-not-allow", 409),
    COMMENT_MISSING("approval.comment-missing", 422),
    COMMENT_TOO_LONG("approval.comment-too-long", 422),
    CUT_MUST_REDUCE("approval.cut-must-reduce", 422),
    NOBODY_CAN_APPROVE("approval.nobody-can-approve", 409),
    LIMIT_EXCEEDED("approval.limit-exceeded", 409),
    ORDER_LIMIT_EXCEEDED("approval.order-limit-exceeded", 409),
    RULE_INVALID("approval.rule-invalid", 422),
    NAME_TAKEN("approval.name-taken", 409),
    RULE_CHANGED_MEANWHILE("approval.rule-changed-meanwhile", 409),
    LIMIT_INVALID("approval.limit-invalid", 422),
    ABSENCE_INVALID("approval.absence-invalid", 422),
    DEPUTY_MUST_DIFFER("approval.deputy-must-differ", 422),
    ABSENCE_FILE_INVALID("approval.absence-file-invalid", 422),
    ABSENCES_OVERLAP("approval.absences-overlap", 409);

    private final String key;
    private final int status;

    ApprovalRule(String key, int status) {
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
