package org.kontor.kernel.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;

/**
 * Several queries in one transaction: the database is told once for whom they work, and they cost one connection once. Each
 * of them still asks for its permission. For reading only, of a caller who is known already; nothing slow belongs in it.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class ReadTogether {

    /** @return what the reading threw, for the caller to throw as it is: from here it would come out wrapped */
    public Optional<RuntimeException> read(Runnable queries) {
        try {
            queries.run();
            return Optional.empty();
        } catch (RuleViolated | EJBException thrown) {
            return Optional.of(thrown);
        }
    }
}
