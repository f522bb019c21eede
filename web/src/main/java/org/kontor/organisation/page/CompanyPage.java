package org.kontor.organisation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.kontor.shell.CompanySections;
import org.kontor.shell.PortalPage;

/** The door to the company's settings: leads to the first part that the reader may open. */
@Named
@RequestScoped
public class CompanyPage extends PortalPage {

    @Inject
    private CompanySections sections;

    @Override
    protected void load() {
        if (sections.isAny()) {
            redirect(sections.getEntries().get(0).address());
        } else {
            refuse(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
