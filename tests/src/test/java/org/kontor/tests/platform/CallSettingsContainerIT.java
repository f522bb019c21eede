package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.CallContext;
import org.kontor.tests.container.Application;

/** The database knows for whom a transaction works, and forgets it with the transaction. */
@ExtendWith(ArquillianExtension.class)
class CallSettingsContainerIT {

    private static final CallContext CALL = new CallContext("7", "person-3-s4", "person-5", "request-6");
    private static final String TOLD =
            """
            select concat_ws(',', current_setting('kontor.company', true), current_setting('kontor.actor', true),
              current_setting('kontor.acting_for', true), current_setting('kontor.request', true))
            """;

    @Resource(lookup = "java:/jdbc/KontorDS")
    private DataSource dataSource;

    @Resource
    private UserTransaction transaction;

    @AfterEach
    void forget() throws Exception {
        CallContext.clear();
        if (transaction.getStatus() == jakarta.transaction.Status.STATUS_ACTIVE) {
            transaction.rollback();
        }
    }

    @Test
    void aTransactionIsToldWhoCallsAndForWhom() throws Exception {
        CallContext.bind(CALL);
        transaction.begin();
        ask();
        assertEquals("7,person-3-s4,person-5,request-6", told());
    }

    @Test
    void aThreadWithoutARequestWorksForTheHouse() throws Exception {
        transaction.begin();
        ask();
        assertEquals("ALL,,,", told());
    }

    @Test
    void theNextTransactionOfTheThreadIsToldAnew() throws Exception {
        for (String company : List.of("7", "8", "", "ALL")) {
            CallContext.bind(new CallContext(company, "", "", ""));
            transaction.begin();
            ask();
            assertEquals(company + ",,,", told());
            transaction.rollback();
        }
    }

    /** Every connection of the pool is looked at after use, both after a commit and after a rollback. */
    @Test
    void aPooledConnectionCarriesNothingIntoItsNextUse() throws Exception {
        CallContext.bind(CALL);
        for (int i = 0; i < 6; i++) {
            transaction.begin();
            ask();
            if (i % 2 == 0) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Connection connection = dataSource.getConnection();
                taken.add(connection);
                assertEquals("", told(connection).replace(",", ""));
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void whatIsDoneWithOpenEyesEndsWithIt() {
        CallContext.bind(CALL);
        assertEquals(
                new CallContext("ALL", "person-3-s4", "person-5", "request-6"),
                CallContext.withOpenEyes(CallContext::current));
        assertEquals(CALL, CallContext.current());
    }

    private static void ask() throws Exception {
        Application.as("nobody", Set.of(), () -> Application.bean(CallerQueries.class)
                .byName(org.kontor.identity.service.CallerName.ofPerson(1)));
    }

    private String told() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return told(connection);
        }
    }

    private static String told(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(TOLD)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
