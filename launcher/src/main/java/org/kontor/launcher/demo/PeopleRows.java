package org.kontor.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/** Writes {@link People}: companies with addresses and keys, persons with roles. */
final class PeopleRows {

    private PeopleRows() {}

    static void write(Connection connection) throws SQLException {
        companies(connection);
        people(connection);
    }

    private static void companies(Connection connection) throws SQLException {
        Copy companies = new Copy("organisation.company (id, number, name, country, currency, language, time_zone,"
                + " vat_id, email, phone, price_list_code, payment_terms_days, created_at)");
        Copy addresses = new Copy("organisation.address (id, company_id, label, recipient, street, city, region,"
                + " postal_code, country, phone, preferred)");
        Copy keys = new Copy("identity.api_key (id, name, secret_sha256, company_id, role_code, created_at)");
        for (People.Company company : People.COMPANIES) {
            companies.row(
                    company.id(),
                    company.number(),
                    company.name(),
                    company.country(),
                    company.currency(),
                    company.language(),
                    company.timeZone(),
                    company.vatId(),
                    company.email(),
                    company.phone(),
                    company.currency(),
                    company.paymentTermsDays(),
                    DemoData.OPENED);
            keys.row(company.id(), "Demo key", sha256(company.apiKey()), company.id(), "company-api", DemoData.OPENED);
        }
        keys.row(
                People.COMPANIES.size() + 1,
                "Demo key of staff",
                sha256(People.STAFF_API_KEY),
                null,
                "staff-api",
                DemoData.OPENED);
        long id = 0;
        for (People.Address address : People.ADDRESSES) {
            addresses.row(
                    ++id,
                    address.companyId(),
                    address.label(),
                    address.recipient(),
                    address.street(),
                    address.city(),
                    address.region(),
                    address.postalCode(),
                    address.country(),
                    address.phone(),
                    address.preferred());
        }
        companies.into(connection);
        contacts(connection);
        addresses.into(connection);
        keys.into(connection);
    }

    /** Whom each company calls, and what the house has to tell. */
    private static void contacts(Connection connection) throws SQLException {
        Copy contacts = new Copy("organisation.sales_contact (company_id, name, phone, email, time_zone)");
        contacts.row(1, "Katrin Vogel", "+49 40 5550 0112", "katrin.vogel@kontor.example", "Europe/Berlin");
        contacts.row(2, "周岚 Zhou Lan", "+86 21 5550 0138", "zhou.lan@kontor.example", "Asia/Shanghai");
        contacts.row(3, "Daniel Ortiz", "+1 503 555 0160", "daniel.ortiz@kontor.example", "America/Los_Angeles");
        contacts.into(connection);
        Copy notices = new Copy("promotion.notice (id, title_en, title_zh, text_en, text_zh, shown_from, shown_until,"
                + " author, created_at)");
        notices.row(
                1,
                "Recurring orders are here",
                "周期订单上线",
                "Let Kontor place what you buy again and again, at prices you have agreed to.",
                "经常购买的商品可由 Kontor 按约定价格自动下单。",
                "2026-01-05",
                "2030-12-31",
                "Katrin Vogel",
                DemoData.OPENED);
        notices.into(connection);
    }

    private static void people(Connection connection) throws SQLException {
        Copy people =
                new Copy("identity.person (id, email, name, password_hash, staff, language, time_zone, created_at)");
        Copy memberships = new Copy("identity.membership (person_id, company_id, role_code)");
        long id = 0;
        for (People.Person person : People.PEOPLE) {
            people.row(
                    ++id,
                    person.email(),
                    person.name(),
                    person.phc(),
                    person.companyId() == null,
                    person.language(),
                    person.timeZone(),
                    DemoData.OPENED);
            memberships.row(id, person.companyId(), person.role());
            Long also = People.ALSO_OF.get(person.email());
            if (also != null) {
                memberships.row(id, also, "buyer");
            }
        }
        people.into(connection);
        memberships.into(connection);
    }

    /** A secret as the database keeps it, written for COPY. */
    static String sha256(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return "\\x" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
