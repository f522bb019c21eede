package org.kontor.approval.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.approval.event.Approver;
import org.kontor.approval.model.ApprovalFlow;
import org.kontor.approval.model.FlowRepository;
import org.kontor.approval.model.Organisation;

/** Writes down who is asked now, and tells those who were not asked before. */
@Dependent
class AskApprovers {

    @Inject
    private FlowRepository flows;

    @Inject
    private ApprovalLetters letters;

    void ask(ApprovalFlow flow, Organisation organisation, Instant at) {
        List<Approver> now = flow.asked(organisation).values().stream()
                .map(Map::values)
                .flatMap(java.util.Collection::stream)
                .toList();
        letters.ask(flow, flows.ask(flow, now, at), at);
    }
}
