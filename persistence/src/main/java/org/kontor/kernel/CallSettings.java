package org.kontor.kernel;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Tells the database under which {@link CallContext} a transaction works, by one statement when the transaction takes its
 * connection for the first time. The settings are local to the transaction: they end with it, so a pooled connection
 * never carries them into its next use. Outside a transaction nothing is said, and nothing of any company is visible. Who
 * sees every company, or some, works under a role of the database: for the first the rules about rows are no condition.
 */
public class CallSettings extends SessionEventAdapter {

    public static final String REGISTRY = "java:jboss/TransactionSynchronizationRegistry";

    private static final String TELL = "select set_config('kontor.company', ?, true),"
            + " set_config('kontor.actor', ?, true), set_config('kontor.acting_for', ?, true),"
            + " set_config('kontor.request', ?, true), set_config('role', ?, true),"
            + " set_config('lock_timeout', ?, true), set_config('statement_timeout', ?, true)";

    /** Somebody waits for the answer: he is told soon that there is none. Jobs have the limits of the datasource. */
    private static final String CALL_LOCK = milliseconds("KONTOR_DB_CALL_LOCK_TIMEOUT", "15000");

    private static final String CALL_STATEMENT = milliseconds("KONTOR_DB_CALL_STATEMENT_TIMEOUT", "60000");

    private TransactionSynchronizationRegistry transactions;

    @Override
    public void postAcquireConnection(SessionEvent event) {
        TransactionSynchronizationRegistry registry = registry();
        int status = registry.getTransactionStatus();
        if (status != Status.STATUS_ACTIVE && status != Status.STATUS_MARKED_ROLLBACK) {
            return;
        }
        CallContext context = CallContext.current();
        if (context.equals(registry.getResource(CallSettings.class))) {
            return;
        }
        try {
            tell(((Accessor) event.getResult()).getConnection(), context);
        } catch (SQLException failed) {
            throw new IllegalStateException("The database was not told who calls", failed);
        }
        registry.putResource(CallSettings.class, context);
    }

    private static String milliseconds(String variable, String otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** For connections that no entity manager takes. */
    static void tell(Connection connection, CallContext context) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, context.company());
            statement.setString(2, context.actor());
            statement.setString(3, context.actingFor());
            statement.setString(4, context.request());
            statement.setString(5, role(context));
            boolean waits = !context.actor().isEmpty();
            statement.setString(6, waits ? CALL_LOCK : null);
            statement.setString(7, waits ? CALL_STATEMENT : null);
            statement.execute();
        }
    }

    private static String role(CallContext context) {
        if (context.seesAll()) {
            return "kontor_all";
        }
        return context.company().equals(CallContext.REACHED) ? "kontor_some" : "none";
    }

    /** Looked up at the first use: this class is made when the persistence unit starts, before there are transactions. */
    private TransactionSynchronizationRegistry registry() {
        if (transactions == null) {
            try {
                transactions = InitialContext.doLookup(REGISTRY);
            } catch (NamingException missing) {
                throw new IllegalStateException("no " + REGISTRY, missing);
            }
        }
        return transactions;
    }
}
