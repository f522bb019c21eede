package org.kontor.requisition.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.service.ChangeRequisitionList;
import org.kontor.requisition.service.DeleteRequisitionList;
import org.kontor.requisition.service.ShareRequisitionList;

/** The forms of the owner of a list: what it is called, with whom it is shared, and that it is gone. */
@RequestScoped
public class ListSettings {

    private static final Set<String> DONE = Set.of("share", "rename", "delete");
    private static final Set<String> GIVEN = Set.of("READ", "ORDER", "EDIT");

    @EJB
    private ShareRequisitionList share;

    @EJB
    private ChangeRequisitionList change;

    @EJB
    private DeleteRequisitionList delete;

    static boolean does(String verb) {
        return DONE.contains(verb);
    }

    /**
     * @param version of the list as it was seen
     * @param sent the value of a field of the form
     * @return where the page goes afterwards
     */
    String act(long list, String verb, long version, UnaryOperator<String> sent) {
        switch (verb) {
            case "share" -> share.share(list, sent.apply("who"), access(sent.apply("access")));
            case "rename" -> change.change(list, version, sent.apply("name"), sent.apply("note"));
            default -> {
                delete.delete(list, version);
                return "/lists?done=list-deleted";
            }
        }
        return ListPage.address(list, verb.equals("share") ? "list-shared" : "list-saved");
    }

    private static Access access(String named) {
        return GIVEN.contains(named) ? Access.valueOf(named) : Access.READ;
    }

    String end(long list, long shared) {
        share.end(list, shared);
        return ListPage.address(list, "list-shared");
    }
}
