package org.kontor.requisition.service;

import org.kontor.identity.service.CallerView;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;

/** Who reads lists: a person of a company. Staff and programs have none. */
final class ListReader {

    private ListReader() {}

    static RequisitionRepository.Reader of(CallerView caller) {
        if (caller.companyId() == null || caller.personId() == null) {
            throw new RuleViolated(RequisitionRule.ONLY_BUYERS_HAVE_LISTS);
        }
        return new RequisitionRepository.Reader(caller.companyId(), caller.personId(), caller.unitId());
    }
}
