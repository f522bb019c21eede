package org.kontor.verification.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.kontor.shell.PortalPage;
import org.kontor.verification.model.Terms;

/** What applicants accept, with the version of its wording. */
@Named("termsPage")
@RequestScoped
public class TermsPage extends PortalPage {

    @Override
    protected void load() {
        // the wording stands in the page
    }

    public String getVersion() {
        return Terms.VERSION;
    }
}
