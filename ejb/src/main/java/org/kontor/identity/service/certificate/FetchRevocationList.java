package org.kontor.identity.service.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;
import org.kontor.identity.gateway.ListAnswer;
import org.kontor.identity.gateway.ListGateway;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Fetches an authority's list of revoked certificates now, because a member of staff wants it. */
@Stateless
@RolesAllowed(Permission.STAFF_TRUST_MANAGE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchRevocationList {

    @EJB
    private TrustQueries queries;

    @EJB
    private ListGateway gateway;

    @EJB
    private TakeRevocationList take;

    @EJB
    private ClaimListFetch fetches;

    public void fetch(long authority) {
        AuthorityView view = queries.one(authority);
        if (view.listAddress() == null) {
            throw new RuleViolated(IdentityRule.LIST_ADDRESS_WRONG);
        }
        ListAnswer answer = gateway.fetch(view.listAddress());
        if (!answer.isDone()) {
            fetches.settle(authority, answer.problem());
            throw new RuleViolated(IdentityRule.LIST_NOT_FETCHED, Map.of("problem", answer.problem()));
        }
        take.brought(authority, answer.content());
        fetches.settle(authority, null);
    }
}
