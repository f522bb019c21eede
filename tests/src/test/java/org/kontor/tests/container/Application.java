package org.kontor.tests.container;

import java.util.Set;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** The application as a test inside the container reaches it. */
public final class Application {

    private Application() {}

    /** A bean of the EJB jar by its class. */
    public static <T> T bean(Class<T> type) {
        return lookUp("kontor-ejb", type);
    }

    /** A bean of the batch jar by its class. */
    public static <T> T job(Class<T> type) {
        return lookUp("kontor-batch", type);
    }

    private static <T> T lookUp(String module, Class<T> type) {
        try {
            return type.cast(InitialContext.doLookup("java:global/kontor/" + module + "/" + type.getSimpleName()));
        } catch (NamingException missing) {
            throw new AssertionError("no bean " + type.getName() + " in " + module, missing);
        }
    }

    /** Does something as a signed-in person with exactly these permissions. */
    public static <T> T as(String person, Set<String> permissions, Callable<T> work) throws Exception {
        SecurityIdentity identity = SecurityDomain.getCurrent()
                .createAdHocIdentity(person)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(permissions)));
        return identity.runAs(work);
    }
}
