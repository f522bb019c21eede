package org.kontor.requisition.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.again.BoughtQueries;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRule;
import org.kontor.requisition.service.MakeRequisitionList;
import org.kontor.requisition.service.RequisitionQueries;
import org.kontor.shell.PortalPage;

/** The reader's lists, and those that others share with him. */
@Named
@RequestScoped
public class ListsPage extends PortalPage {

    @EJB
    private RequisitionQueries queries;

    @EJB
    private MakeRequisitionList make;

    @EJB
    private BoughtQueries bought;

    private List<RequisitionList> lists = List.of();
    private String lastOrder = "";

    @Override
    protected void load() {
        lists = queries.all();
        if (lists.isEmpty() && reader.may("order.read")) {
            lastOrder = bought.lastOrder().orElse("");
        }
    }

    /** Of what the first list can be made; empty when there is no order or there is a list already. */
    public String getLastOrder() {
        return lastOrder;
    }

    @Override
    protected void submit() {
        redirect("/list/" + make.make(sent("name"), sent("note")));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.rule() == RequisitionRule.NOTE_TOO_LONG ? "note" : "name";
    }

    public List<RequisitionList> getLists() {
        return lists;
    }
}
