package org.kontor.tests.order;

import org.kontor.tests.Sql;

/** A company of a race's own, with somebody who could approve. */
final class RaceCompany {

    private RaceCompany() {}

    /** @return the key of its program */
    static String make(Sql sql, String number) {
        sql.update(
                "insert into organisation.company (number, name, country, currency) values (?, ?, 'DE', 'EUR')",
                number,
                "Race " + number);
        sql.update(
                """
                with company as (select id from organisation.company where number = ?),
                address as (
                  insert into organisation.address (company_id, label, recipient, street, city, country, preferred)
                  select id, 'Dock', 'Race', 'Street 1', 'Hamburg', 'DE', true from company),
                person as (
                  insert into identity.person (email, name) values (?, 'Approver') returning id),
                seat as (
                  insert into identity.membership (person_id, company_id, role_code)
                  select person.id, company.id, 'approver' from person, company)
                insert into identity.api_key (name, secret_sha256, company_id, role_code)
                select 'Race', sha256(convert_to(?, 'UTF8')), id, 'company-api' from company
                """,
                number,
                number + "@race.example",
                "kontor_race_" + number);
        return "kontor_race_" + number;
    }

    /** As {@link #make}; its orders wait for somebody to agree. */
    static String askingFirst(Sql sql, String number) {
        String key = make(sql, number);
        sql.update(
                "insert into approval.rule (company_id, unit_id, name, condition, tiers)"
                        + " select u.company_id, u.id, 'Everything', '{\"all\":[]}', '[[\"role:approver\"]]'"
                        + " from organisation.unit u join organisation.company c on c.id = u.company_id"
                        + " where c.number = ? and u.parent_id is null",
                number);
        return key;
    }
}
