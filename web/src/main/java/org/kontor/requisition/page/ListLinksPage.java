package org.kontor.requisition.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.kontor.kernel.SiteAddress;
import org.kontor.requisition.service.LinkRequisitionList;
import org.kontor.shell.PortalPage;

/** Links by which colleagues copy a list: made, shown once, ended. */
@Named
@RequestScoped
public class ListLinksPage extends PortalPage {

    @EJB
    private LinkRequisitionList links;

    private LinkRequisitionList.Links view;
    private String made = "";

    @Override
    protected void load() {
        view = links.of(id());
    }

    @Override
    protected void submit() {
        if (sent("end").matches("[0-9]{1,18}")) {
            links.end(id(), Long.parseLong(sent("end")));
            redirect("/list/" + id() + "/links?done=link-ended");
            return;
        }
        long days = sent("days").matches("[0-9]{1,3}") ? Long.parseLong(sent("days")) : 0;
        made = SiteAddress.base() + "lists/from/" + links.make(id(), days).text();
    }

    private long id() {
        return Long.parseLong(argument());
    }

    public LinkRequisitionList.Links getView() {
        return view;
    }

    /** The address just made; it can never be read again. Empty for none. */
    public String getMade() {
        return made;
    }
}
