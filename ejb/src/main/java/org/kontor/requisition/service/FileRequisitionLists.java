package org.kontor.requisition.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;

/** Files lists in a folder of the caller's own: his and those shared with him. Others keep them where they like. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class FileRequisitionLists {

    @Inject
    private RequisitionRepository lists;

    @EJB
    private CallerQueries callers;

    /**
     * All of them or none.
     *
     * @param folder empty to take them out of theirs
     * @throws RuleViolated {@link RequisitionRule#NO_LIST_CHOSEN}, {@link RequisitionRule#LIST_NOT_FOUND}, {@link
     *     RequisitionRule#FOLDER_TOO_LONG}
     */
    public void file(Collection<Long> chosen, String folder) {
        if (chosen.isEmpty()) {
            throw new RuleViolated(RequisitionRule.NO_LIST_CHOSEN);
        }
        String plain = RequisitionList.checkedFolder(folder);
        RequisitionRepository.Reader reader = ListReader.of(callers.current());
        Set<Long> seen = lists.all(reader).stream().map(RequisitionList::id).collect(Collectors.toSet());
        if (!seen.containsAll(chosen)) {
            throw new RuleViolated(RequisitionRule.LIST_NOT_FOUND);
        }
        lists.file(reader, chosen, plain);
    }
}
