package org.kontor.tests.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.kernel.Permission;
import org.kontor.privacy.service.PrivacyQueries;
import org.kontor.tests.container.Application;

/** No table knows a person without a context that answers for it: a new one without a provider fails here. */
@ExtendWith(ArquillianExtension.class)
class PersonalDataContainerIT {

    /** Tables that refer to a person, or hold a name or an address of one. */
    private static final String WITH_PEOPLE =
            """
            select distinct table_schema || '.' || table_name
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'public', 'sandbox', 'kontor')
              and (column_name ~ '^(person|owner|buyer|requester|actor|by|assigned|deputy|acting_for)_id$'
                or column_name ~ '(^|_)e?mail$' or column_name ~ '^(person|buyer|owner|contact|actor|by|assigned)_name$'
                or column_name in ('actor', 'author', 'uploaded_by', 'invited_by', 'accepted_by', 'made_by', 'filled_by',
                  'asked_by', 'decided_by', 'received_by', 'requested_by', 'changed_by'))
            """;

    /** The company's own address, files and messages handled by staff whose names belong to the record of their work. */
    private static final Set<String> OF_NO_BUYER = Set.of(
            "organisation.company",
            "organisation.sales_contact",
            "catalog.change_proposal",
            "pricing.contract",
            "pricing.price_batch",
            "promotion.notice",
            "integration.dead_letter",
            "ops.import_file",
            "ops.import_run",
            "credit.entry",
            "inventory.expected_day",
            "inventory.goods_receipt",
            "inventory.sourcing_move",
            "order_.blanket_order",
            "returns.inspection",
            "returns.receipt",
            "returns.resolution",
            "returns.return_line",
            "verification.tax_proof");

    @Resource(lookup = "java:/jdbc/KontorDS")
    private DataSource database;

    @Test
    void everyTableWithPeopleHasAContextThatAnswersForIt() throws Exception {
        Set<String> covered =
                Application.as("anonymous", Set.of(Permission.SYSTEM), () -> Application.bean(PrivacyQueries.class)
                        .coveredTables());
        Set<String> withPeople = tables();
        assertTrue(withPeople.size() > 20, withPeople.toString());
        withPeople.removeAll(covered);
        withPeople.removeAll(OF_NO_BUYER);
        assertEquals(Set.of(), withPeople, "tables with people that no context answers for");
    }

    private Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WITH_PEOPLE)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
