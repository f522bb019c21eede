package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.service.ChoiceView;
import org.kontor.identity.service.provider.ChangeProvider;
import org.kontor.identity.service.provider.ChangeProviderCommand;
import org.kontor.identity.service.provider.ClaimMailDomain;
import org.kontor.identity.service.provider.CompanySignInQueries;
import org.kontor.identity.service.provider.DropMailDomain;
import org.kontor.identity.service.provider.MailDomainView;
import org.kontor.identity.service.provider.ProviderView;
import org.kontor.identity.service.provider.RefusalView;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.shell.PublicAddress;

/** A company's administrator says where its people sign in, and which mail domains are the company's. */
@Named
@RequestScoped
public class CompanySignInPage extends PortalPage {

    private static final String HERE = "/company-sign-in";

    @EJB
    private CompanySignInQueries queries;

    @EJB
    private ChangeProvider change;

    @EJB
    private ClaimMailDomain claim;

    @EJB
    private DropMailDomain drop;

    @Inject
    private PublicAddress address;

    private ProviderView provider;
    private List<MailDomainView> domains;
    private List<RefusalView> refusals;

    @Override
    protected void load() {
        provider = queries.provider().orElse(null);
        domains = queries.domains();
        refusals = queries.refusals();
    }

    @Override
    protected void submit() {
        switch (sent("verb")) {
            case "provider" -> {
                change.change(new ChangeProviderCommand(
                        sent("issuer"),
                        sent("client"),
                        sent("secret"),
                        sent("role"),
                        sent("unit").matches("[0-9]{1,18}") ? Long.parseLong(sent("unit")) : 0,
                        !sent("password").isEmpty(),
                        !sent("active").isEmpty()));
                redirect(HERE + "?done=saved");
            }
            case "claim" -> {
                claim.claim(sent("domain"));
                redirect(HERE + "?done=domain-claimed");
            }
            case "drop" -> {
                drop.drop(sent("id").matches("[0-9]{1,18}") ? Long.parseLong(sent("id")) : 0);
                redirect(HERE + "?done=domain-dropped");
            }
            default -> refuse(400);
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        String key = violated.ruleKey();
        return switch (key) {
            case "identity.provider-issuer-wrong" -> "issuer";
            case "identity.provider-client-needed" -> "client";
            case "identity.provider-secret-needed" -> "secret";
            case "identity.provider-role-wrong" -> "role";
            case "identity.provider-unit-wrong" -> "unit";
            case "identity.provider-needs-domain" -> "active";
            default -> key.startsWith("identity.mail-domain") && !key.endsWith("unknown") ? "domain" : "";
        };
    }

    /** What a field shows: as it was sent while that is to be put right, else as it is kept. */
    public String shown(String field) {
        if (isPost()) {
            return sent(field);
        }
        if (provider == null) {
            return field.equals("password") ? "on" : "";
        }
        return switch (field) {
            case "issuer" -> provider.issuer();
            case "client" -> provider.clientId();
            case "role" -> provider.roleCode();
            case "unit" -> Long.toString(provider.unitId());
            case "password" -> provider.passwordAllowed() ? "on" : "";
            case "active" -> provider.active() ? "on" : "";
            default -> "";
        };
    }

    /** A role that the company built bears its own name. */
    public String roleName(ChoiceView role) {
        String key = "identity.role." + role.value();
        String name = texts.get(key);
        return !role.name().isEmpty() ? role.name() : name.equals(key) ? role.value() : name;
    }

    public ProviderView getProvider() {
        return provider;
    }

    public List<MailDomainView> getDomains() {
        return domains;
    }

    public List<RefusalView> getRefusals() {
        return refusals;
    }

    public List<ChoiceView> getRoles() {
        return queries.roles();
    }

    public List<ChoiceView> getUnits() {
        return queries.units();
    }

    public long getTied() {
        return queries.tied();
    }

    /** What the company registers at its provider. */
    /** Where the provider says that somebody signed out there. */
    public String getLogOutAddress() {
        return getReturnAddress().replace(CompanyDoor.PATH, ProviderLogOut.PATH);
    }

    public String getReturnAddress() {
        return address.of(request()) + CompanyDoor.PATH;
    }
}
