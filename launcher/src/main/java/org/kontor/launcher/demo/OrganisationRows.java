package org.kontor.launcher.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes {@link Organisation} below the roots that the companies brought with them. */
final class OrganisationRows {

    private final Connection connection;

    private OrganisationRows(Connection connection) {
        this.connection = connection;
    }

    /** After companies, people and past orders. */
    static void write(Connection connection) throws SQLException {
        OrganisationRows rows = new OrganisationRows(connection);
        rows.units();
        rows.roles();
        rows.posts();
        rows.settings();
    }

    private void units() throws SQLException {
        for (Organisation.Unit unit : Organisation.UNITS) {
            run(
                    "insert into organisation.unit (company_id, parent_id, code, name, lineage)"
                            + " select company_id, id, ?, ?, '{}' from organisation.unit where company_id = ? and code = ?",
                    unit.code(),
                    unit.name(),
                    unit.companyId(),
                    unit.above());
        }
        for (Organisation.CostCentre centre : Organisation.COST_CENTRES) {
            run(
                    "insert into organisation.cost_centre (company_id, code, name) values (?, ?, ?)",
                    centre.companyId(),
                    centre.code(),
                    centre.name());
            for (String unit : centre.units()) {
                run(
                        "insert into organisation.cost_centre_unit (company_id, cost_centre_id, unit_id)"
                                + " select c.company_id, c.id, u.id from organisation.cost_centre c"
                                + " join organisation.unit u on u.company_id = c.company_id and u.code = ?"
                                + " where c.company_id = ? and c.code = ?",
                        unit,
                        centre.companyId(),
                        centre.code());
            }
        }
    }

    private void roles() throws SQLException {
        for (Organisation.Role role : Organisation.ROLES) {
            run(
                    "insert into identity.role (code, staff, company_id, name, note) values (?, false, ?, ?, ?)",
                    role.code(),
                    role.companyId(),
                    role.name(),
                    role.note());
            for (String grant : role.grants()) {
                run(
                        "insert into identity.role_permission (role_code, permission, scope) values (?, ?, ?)",
                        role.code(),
                        grant.substring(0, grant.indexOf(' ')),
                        grant.substring(grant.indexOf(' ') + 1));
            }
        }
    }

    /** Who has a post leaves the place at the root where everybody begins. */
    private void posts() throws SQLException {
        for (Organisation.Post post : Organisation.POSTS) {
            run(
                    "delete from identity.membership m using identity.person p, organisation.unit u where p.id = m.person_id"
                            + " and u.id = m.unit_id and u.parent_id is null and m.role_code = 'buyer' and p.email = ?",
                    post.email());
        }
        for (Organisation.Post post : Organisation.POSTS) {
            run(
                    "insert into identity.membership (person_id, company_id, role_code, unit_id, ends_at)"
                            + " select p.id, u.company_id, ?, u.id, cast(? as timestamptz) from identity.person p"
                            + " join organisation.unit u on u.code = ? and u.company_id = ? where p.email = ?",
                    post.role(),
                    post.until(),
                    post.unit(),
                    companyOf(post.email()),
                    post.email());
        }
        run(
                "update order_.sales_order o set unit_id = (select m.unit_id from identity.membership m where m.person_id"
                        + " = o.buyer_id and m.company_id = o.company_id order by m.role_code = 'buyer' desc, m.unit_id limit 1)");
    }

    private static long companyOf(String email) {
        return People.PEOPLE.stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .orElseThrow()
                .companyId();
    }

    private void settings() throws SQLException {
        for (Organisation.Said said : Organisation.SETTINGS) {
            run(
                    "insert into organisation.unit_setting (company_id, unit_id, key, value)"
                            + " select company_id, id, ?, ? from organisation.unit where company_id = ? and code = ?",
                    said.setting(),
                    said.value(),
                    said.companyId(),
                    said.unit());
        }
        for (Organisation.Said address : Organisation.ADDRESSES) {
            run(
                    "update organisation.address a set unit_id = u.id from organisation.unit u"
                            + " where u.company_id = a.company_id and a.label = ? and a.company_id = ? and u.code = ?",
                    address.setting(),
                    address.companyId(),
                    address.unit());
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
