package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.kontor.identity.model.certificate.CertificateFile;
import org.kontor.identity.model.certificate.ListPolicy;
import org.kontor.identity.service.certificate.AddAuthority;
import org.kontor.identity.service.certificate.AddAuthorityCommand;
import org.kontor.identity.service.certificate.AuthorityView;
import org.kontor.identity.service.certificate.TrustQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** The trust list: whose certificates are believed. */
@Named("officeTrust")
@RequestScoped
public class OfficeTrustPage extends PortalPage {

    @EJB
    private TrustQueries queries;

    @EJB
    private AddAuthority add;

    private List<AuthorityView> authorities;

    @Override
    protected void load() {
        authorities = queries.all();
    }

    @Override
    protected void submit() {
        byte[] file = SentFile.of(request(), "file", "pem", CertificateFile.LARGEST);
        if (file.length == 0) {
            problems.add("pem", "shell.field-required");
            return;
        }
        Instant from = day("from", 0);
        Instant until = day("until", 1);
        if (problems.isAny()) {
            return;
        }
        long id = add.add(new AddAuthorityCommand(
                sent("name"), sent("purpose"), file, from, until, getPolicy(), sent("address")));
        redirect("/office/trust/" + id + "?done=authority-added");
    }

    /** The begin of a day where the reader is. @param later days after it */
    private Instant day(String field, int later) {
        if (sent(field).isEmpty()) {
            return null;
        }
        try {
            ZoneId zone = ZoneId.of(reader.getCaller().timeZone());
            return LocalDate.parse(sent(field))
                    .plusDays(later)
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (DateTimeParseException wrong) {
            problems.add(field, "identity.people.date-wrong");
            return null;
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "identity.authority-name-needed" -> "name";
            case "identity.trust-reason-needed" -> "purpose";
            case "identity.list-address-wrong" -> "address";
            default -> "pem";
        };
    }

    public List<ListPolicy> getPolicies() {
        return List.of(ListPolicy.values());
    }

    public ListPolicy getPolicy() {
        return Arrays.stream(ListPolicy.values())
                .filter(one -> one.name().equals(sent("policy")))
                .findFirst()
                .orElse(ListPolicy.REQUIRED);
    }

    /** What was pasted. */
    public String getPasted() {
        String pasted = request().getParameter("pem");
        return pasted == null || pasted.contains("PRIVATE KEY") ? "" : pasted;
    }

    public List<AuthorityView> getAuthorities() {
        return authorities;
    }
}
