package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.service.proposal.ProposalQueries;
import org.kontor.catalog.service.proposal.Saved;

/** Whether what is saved on a page of an article waits for a second person. */
@Named("officeWatch")
@RequestScoped
public class OfficeWatch {

    /** The field of the words to who decides. */
    static final String NOTE = "note";

    @EJB
    private ProposalQueries proposals;

    private List<ChangeKind> needed;

    /** @param kind name of a {@link ChangeKind} */
    public boolean watched(String kind) {
        if (needed == null) {
            needed = proposals.needed();
        }
        return needed.contains(ChangeKind.valueOf(kind));
    }

    /** What the page says afterwards. */
    static String done(Saved saved) {
        return saved == Saved.PROPOSED ? "proposed" : "saved";
    }
}
