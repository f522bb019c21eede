package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.model.certificate.CertificateFile;
import org.kontor.identity.service.certificate.AuthorityView;
import org.kontor.identity.service.certificate.FetchRevocationList;
import org.kontor.identity.service.certificate.RevokeCertificate;
import org.kontor.identity.service.certificate.RevokedView;
import org.kontor.identity.service.certificate.TakeRevocationList;
import org.kontor.identity.service.certificate.TrustQueries;
import org.kontor.identity.service.certificate.WithdrawAuthority;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** One authority of the trust list: its list of revoked certificates, those revoked by hand, its end. */
@Named("officeAuthority")
@RequestScoped
public class OfficeAuthorityPage extends PortalPage {

    @EJB
    private TrustQueries queries;

    @EJB
    private TakeRevocationList take;

    @EJB
    private FetchRevocationList fetch;

    @EJB
    private RevokeCertificate revoke;

    @EJB
    private WithdrawAuthority withdraw;

    private AuthorityView authority;
    private List<RevokedView> revoked;

    @Override
    protected void load() {
        authority = queries.one(id());
        revoked = queries.revoked(id());
    }

    @Override
    protected void submit() {
        switch (sent("verb")) {
            case "list" -> {
                byte[] file = SentFile.of(request(), "list", "list-text", CertificateFile.LARGEST_LIST);
                if (file.length == 0) {
                    problems.add("list", "shell.field-required");
                    return;
                }
                take.brought(id(), file);
            }
            case "fetch" -> fetch.fetch(id());
            case "revoke" -> revoke.revoke(id(), sent("serial"), sent("reason"));
            case "withdraw" -> withdraw.withdraw(id(), sent("why"));
            default -> {
                refuse(400);
                return;
            }
        }
        redirect("/office/trust/" + id() + "?done=trust-" + sent("verb"));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "identity.serial-wrong", "identity.serial-revoked" -> "serial";
            case "identity.trust-reason-needed" -> sent("verb").equals("withdraw") ? "why" : "reason";
            case "identity.authority-unknown" -> "";
            default -> "list";
        };
    }

    private long id() {
        return Long.parseLong(argument());
    }

    public AuthorityView getAuthority() {
        return authority;
    }

    public List<RevokedView> getRevoked() {
        return revoked;
    }
}
