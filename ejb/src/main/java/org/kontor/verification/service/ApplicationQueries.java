package org.kontor.verification.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.kontor.identity.service.AccountQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.verification.model.ApplicationRepository;
import org.kontor.verification.model.VerificationRule;

/** An application as whoever has a link to it sees it; without one nobody learns that there is one. */
@Stateless
@PermitAll
public class ApplicationQueries {

    private static final String APPLICATION =
            """
            select a.number, a.legal_name, a.country, a.contact_email, a.received_at, a.confirmed_at,
              coalesce(s.state, 'RECEIVED') as state, coalesce(s.since, a.received_at) as since,
              case when s.state = 'REFUSED' then s.reason end
            from verification.application a left join verification.standing s on s.company_id = a.company_id
            where a.id = ?1
            """;

    private static final String MESSAGES =
            """
            select from_staff, author, text, at from verification.application_message where application_id = ?1 order by id
            """;

    private static final String PAPERS =
            """
            select id, name, size_bytes, uploaded_at, uploaded_by from verification.document
            where application_id = ?1 order by id
            """;

    /** What a link from the first letter opens. */
    public record Confirmation(String company, String email, boolean needsPassword) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ApplicationRepository applications;

    @EJB
    private AccountQueries accounts;

    @Inject
    private Clock clock;

    /** @throws RuleViolated {@link VerificationRule#APPLICATION_NOT_FOUND} */
    public ApplicationView byLink(String token) {
        long id = applications
                .shownBy(token, false, clock.instant())
                .orElseThrow(() -> new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND));
        SqlRow r = select(APPLICATION, id).get(0);
        return new ApplicationView(
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.instant(),
                r.instant(),
                r.text(),
                r.instant(),
                r.text(),
                select(MESSAGES, id).stream()
                        .map(m -> new ApplicationView.Message(m.flag(), m.text(), m.text(), m.instant()))
                        .toList(),
                select(PAPERS, id).stream().map(ApplicationQueries::paper).toList());
    }

    /** @throws RuleViolated {@link VerificationRule#APPLICATION_NOT_FOUND} when the link was used or is none */
    public Confirmation toConfirm(String token) {
        ApplicationRepository.Contact contact = applications
                .shownBy(token, true, clock.instant())
                .flatMap(applications::contact)
                .orElseThrow(() -> new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND));
        return new Confirmation(contact.company(), contact.email(), accounts.byEmail(contact.email()) == null);
    }

    static ApplicationView.Paper paper(SqlRow p) {
        return new ApplicationView.Paper(p.number(), p.text(), p.number(), p.instant(), p.text());
    }

    private List<SqlRow> select(String sql, long id) {
        return SqlRow.all(entities.createNativeQuery(sql).setParameter(1, id).getResultList());
    }
}
