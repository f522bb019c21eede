package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.catalog.model.assortment.AssortmentTerms;
import org.kontor.catalog.service.assortment.AssortmentQueries;
import org.kontor.catalog.service.assortment.AssortmentRow;
import org.kontor.catalog.service.assortment.DefineAssortment;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** All assortments, and a form for a new one. */
@Named("officeAssortments")
@RequestScoped
public class OfficeAssortmentsPage extends PortalPage {

    @EJB
    private AssortmentQueries assortments;

    @EJB
    private DefineAssortment define;

    private List<AssortmentRow> rows = List.of();

    @Override
    protected void load() {
        rows = assortments.all();
    }

    @Override
    protected void submit() {
        long made = define.add(new AssortmentTerms(
                sent("name"), sent("everything").equals("yes"), sent("standard").equals("yes")));
        redirect("/office/assortment/" + made);
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return "name";
    }

    public List<AssortmentRow> getRows() {
        return rows;
    }

    public String typed(String field) {
        return isPost() ? sent(field) : "";
    }
}
