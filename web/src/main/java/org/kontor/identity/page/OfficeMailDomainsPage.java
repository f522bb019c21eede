package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.service.provider.MailDomainQueries;
import org.kontor.identity.service.provider.MailDomainView;
import org.kontor.identity.service.provider.VerifyMailDomain;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** Mail domains that companies claim: staff note what they saw, or take back that it was enough. */
@Named("officeMailDomains")
@RequestScoped
public class OfficeMailDomainsPage extends PortalPage {

    private static final String HERE = "/office/mail-domains";

    @EJB
    private MailDomainQueries queries;

    @EJB
    private VerifyMailDomain verify;

    private List<MailDomainView> domains;

    @Override
    protected void load() {
        domains = queries.all();
    }

    @Override
    protected void submit() {
        long id = sent("id").matches("[0-9]{1,18}") ? Long.parseLong(sent("id")) : 0;
        switch (sent("verb")) {
            case "verify" -> verify.verify(id, sent("evidence"));
            case "refute" -> verify.refute(id);
            default -> {
                refuse(400);
                return;
            }
        }
        redirect(HERE + "?done=domain-" + sent("verb"));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.status() == 404 ? "" : "evidence-" + sent("id");
    }

    public List<MailDomainView> getDomains() {
        return domains;
    }
}
