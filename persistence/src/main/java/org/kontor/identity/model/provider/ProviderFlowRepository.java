package org.kontor.identity.model.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.Sha256;
import org.kontor.kernel.SqlRow;

/** The sign-ins on their way, each found by the hash of its state and by the browser that began it. */
@ApplicationScoped
public class ProviderFlowRepository {

    @PersistenceContext
    private EntityManager entities;

    public void add(String state, String browser, ProviderFlow flow, Instant endsAt) {
        entities.createNativeQuery(
                        """
                        insert into identity.provider_flow (state_sha256, browser_sha256, company_id, nonce, verifier,
                          return_address, next_page, link_person_id, ends_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(nullif(?8, 0) as bigint), ?9)
                        """)
                .setParameter(1, Sha256.of(state))
                .setParameter(2, Sha256.of(browser))
                .setParameter(3, flow.companyId())
                .setParameter(4, flow.nonce())
                .setParameter(5, flow.verifier())
                .setParameter(6, flow.returnAddress())
                .setParameter(7, flow.nextPage())
                .setParameter(8, flow.linkPersonId() == null ? 0L : flow.linkPersonId())
                .setParameter(9, endsAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Takes it away: a second answer to the same question finds nothing. */
    public Optional<ProviderFlow> take(String state, String browser, Instant now) {
        List<?> rows = entities.createNativeQuery(
                        """
                        delete from identity.provider_flow where state_sha256 = ?1 and browser_sha256 = ?2 and ends_at > ?3
                        returning company_id, nonce, verifier, return_address, next_page, link_person_id
                        """)
                .setParameter(1, Sha256.of(state))
                .setParameter(2, Sha256.of(browser))
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return SqlRow.all(rows).stream().findFirst().map(ProviderFlowRepository::flow);
    }

    public void forgetEnded(Instant now) {
        entities.createNativeQuery("delete from identity.provider_flow where ends_at < ?1")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static ProviderFlow flow(SqlRow row) {
        long company = row.number();
        String nonce = row.text();
        String verifier = row.text();
        String returnAddress = row.text();
        String next = row.text();
        long link = row.number();
        return new ProviderFlow(company, nonce, verifier, returnAddress, next, link == 0 ? null : link);
    }
}
