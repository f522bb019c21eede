package org.kontor.kernel.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.function.Supplier;
import org.kontor.kernel.RuleViolated;

/**
 * Several queries in one transaction: the database is told once for whom they work, and they cost one connection once. Each
 * of them still asks for its permission. For reading only, of a caller who is known already; nothing slow belongs in it.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class ReadTogether {

    /** What was read, or what the reading threw, for the caller to throw as it is: out of here it would come wrapped. */
    public record Answer<T>(T value, RuntimeException thrown) {

        /** @throws RuntimeException what the reading threw */
        public T orThrow() {
            if (thrown != null) {
                throw thrown;
            }
            return value;
        }
    }

    public <T> Answer<T> read(Supplier<T> queries) {
        try {
            return new Answer<>(queries.get(), null);
        } catch (RuleViolated | EJBException thrown) {
            return new Answer<>(null, thrown);
        }
    }
}
