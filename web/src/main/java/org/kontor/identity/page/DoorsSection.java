package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.kontor.identity.service.passkey.PasskeyQueries;
import org.kontor.identity.service.passkey.PasskeyView;
import org.kontor.kernel.Permission;
import org.kontor.shell.Reader;
import org.kontor.shell.Texts;

/** The part of a page that shows by what its reader can sign in: passkeys and his company's own sign-in. */
@Named
@RequestScoped
public class DoorsSection {

    private static final Set<String> REFUSALS =
            Set.of("passkey-name-needed", "passkey-not-right", "passkeys-too-many", "passkey-not-here");

    @EJB
    private PasskeyQueries queries;

    @Inject
    private Reader reader;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<PasskeyView> passkeys;
    private String company;

    public List<PasskeyView> getPasskeys() {
        if (passkeys == null) {
            passkeys = reader.may(Permission.ACCOUNT_EDIT) ? queries.mine() : List.of();
        }
        return passkeys;
    }

    /** NONE, OPEN or TIED. */
    public String getCompany() {
        if (company == null) {
            company = reader.may(Permission.ACCOUNT_EDIT) && reader.isBuyer() ? queries.companyDoor() : "NONE";
        }
        return company;
    }

    /** What the last form was refused for; empty for nothing. */
    public String getRefused() {
        String refused = request.getParameter("refused");
        return refused != null && REFUSALS.contains(refused) ? texts.get("identity." + refused) : "";
    }
}
