package org.kontor.requisition.service;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;

/** Items of a list that somebody named. */
final class ChosenItems {

    private ChosenItems() {}

    /** @throws RuleViolated {@link RequisitionRule#NOTHING_CHOSEN}, {@link RequisitionRule#ITEM_NOT_FOUND} */
    static Set<Long> of(Collection<Long> named, List<RequisitionRepository.Item> items) {
        if (named.isEmpty()) {
            throw new RuleViolated(RequisitionRule.NOTHING_CHOSEN);
        }
        Set<Long> chosen = new HashSet<>(named);
        if (!items.stream()
                .map(RequisitionRepository.Item::id)
                .collect(Collectors.toSet())
                .containsAll(chosen)) {
            throw new RuleViolated(RequisitionRule.ITEM_NOT_FOUND);
        }
        return chosen;
    }
}
