package org.kontor.kernel.service;

import jakarta.annotation.security.PermitAll;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.CallSettings;

/**
 * Use cases that are open to everybody find out who somebody is before it is known whose data he may see: signing in,
 * invitations, forgotten passwords, applications. They alone look with open eyes, and answer about nobody but the caller;
 * the test of the beans keeps their list. Within a transaction that already sees for a company nothing is opened.
 */
public class OpenEyes {

    @AroundInvoke
    public Object look(InvocationContext call) throws Exception {
        CallContext now = CallContext.current();
        if (now.seesAll() || !call.getMethod().getDeclaringClass().isAnnotationPresent(PermitAll.class) || isTold()) {
            return call.proceed();
        }
        CallContext.bind(new CallContext(CallContext.ALL, now.actor(), now.actingFor(), now.request()));
        try {
            return call.proceed();
        } finally {
            CallContext.bind(now);
        }
    }

    private static boolean isTold() throws Exception {
        TransactionSynchronizationRegistry registry = InitialContext.doLookup(CallSettings.REGISTRY);
        return registry.getTransactionKey() != null && registry.getResource(CallSettings.class) != null;
    }
}
