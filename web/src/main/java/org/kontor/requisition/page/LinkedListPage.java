package org.kontor.requisition.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.RequisitionRule;
import org.kontor.requisition.service.CopyLinkedList;
import org.kontor.requisition.service.LinkedView;
import org.kontor.requisition.service.RequisitionQueries;
import org.kontor.shell.PortalPage;
import org.kontor.shell.QuickRows;

/** What a colleague's link leads to, and taking it as a list of the reader's own. */
@Named
@RequestScoped
public class LinkedListPage extends PortalPage {

    @EJB
    private RequisitionQueries queries;

    @EJB
    private CopyLinkedList copy;

    @Inject
    private QuickRows words;

    private LinkedView view;

    @Override
    protected void load() {
        view = queries.linked(argument());
    }

    @Override
    protected void submit() {
        redirect("/list/" + copy.copy(argument(), sent("name")) + "?done=list-taken");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.rule() == RequisitionRule.LINK_NOT_FOUND ? "" : "name";
    }

    public LinkedView getView() {
        return view;
    }

    public List<QuickRows.Shown> getRows() {
        return view.order().rows().stream().map(words::shown).toList();
    }

    public String getToken() {
        return argument();
    }

    /** What the copy is to be called: what was typed, else as the list is. */
    public String getName() {
        return isPost() ? sent("name") : view.list().name();
    }
}
