package org.kontor.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Roles of staff are built of single permissions, given for a time, and hold at the next call; nobody gives more than he has. */
class StaffRolesIT {

    private static final Sql SQL = Kontor.sql();
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Http admin = People.signIn(People.ADMINISTRATOR);

    private static HttpResponse<String> send(Http who, String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(who.get("/office/users")));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return who.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }

    private static HttpResponse<String> build(Http who, String code, long version, String name, String... permissions) {
        String[] fields = new String[4 + 4 * permissions.length];
        fields[0] = "name";
        fields[1] = name;
        fields[2] = "version";
        fields[3] = "" + version;
        for (int i = 0; i < permissions.length; i++) {
            fields[4 + 4 * i] = "may-" + permissions[i];
            fields[5 + 4 * i] = "yes";
            fields[6 + 4 * i] = "scope-" + permissions[i];
            fields[7 + 4 * i] = permissions[i].equals("account.edit") ? "OWN" : "ALL";
        }
        return send(who, "/office/role/" + code, fields);
    }

    private static String code(String name) {
        return SQL.one("select code from identity.role where name = ? and company_id is null", name);
    }

    private static HttpResponse<String> give(Http who, long person, String role, String from, String until) {
        return send(who, "/office/user/" + person, "do", "give", "role", role, "from", from, "until", until);
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private static void refused(String sentence, HttpResponse<String> answer) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(sentence), answer.body());
    }

    @Test
    void aRoleIsBuiltGivenAndWidenedAndHoldsAtTheNextCall() {
        String name = "Night desk " + System.nanoTime();
        done(build(admin, "new", 0, name, "staff.order.read", "account.edit"));
        String code = code(name);
        Http night = People.signIn(Accounts.staff(code));
        assertEquals(200, night.get("/office/orders").statusCode());
        assertEquals(403, night.get("/office/companies").statusCode());
        done(build(admin, code, 1, name, "staff.order.read", "staff.company.read", "account.edit"));
        assertEquals(200, night.get("/office/companies").statusCode());
        refused("Somebody changed this role", build(admin, code, 1, name, "staff.order.read"));
        refused("still hold the role", send(admin, "/office/role/" + code, "do", "close", "version", "2"));
        assertTrue(admin.get("/office/roles").body().contains(name));
        assertTrue(
                admin.get("/office/roles?who=staff.company.read").body().contains("as " + name),
                "who may, and by which role");
        assertEquals(
                "person-" + Accounts.id(People.ADMINISTRATOR),
                SQL.one(
                        "select string_agg(distinct actor, ' ') from compliance.audit_entry where object_key = ?",
                        code),
                "every change of the role is in the trail, with who did it");
        assertTrue(SQL.count("select count(*) from compliance.audit_entry where object_key = ?", code) >= 4);
    }

    @Test
    void aRoleForATimeBeginsAndEndsByItself() {
        String email = Accounts.staff("order-desk");
        long person = Accounts.id(email);
        Http desk = People.signIn(email);
        String tomorrow = TODAY.plusDays(2).toString();
        refused("not before its first", give(admin, person, "operations", tomorrow, TODAY.plusDays(1) + ""));
        refused("lies in the future", give(admin, person, "operations", "", "2020-01-01"));
        done(give(admin, person, "operations", tomorrow, TODAY.plusDays(9).toString()));
        assertEquals(403, desk.get("/office/jobs").statusCode(), "not yet");
        assertTrue(admin.get("/office/user/" + person).body().contains("from "), "but it is seen to come");
        at(person, "starts_at = now() - interval '1 second'");
        assertEquals(200, desk.get("/office/jobs").statusCode());
        at(person, "ends_at = now()");
        assertEquals(403, desk.get("/office/jobs").statusCode());
    }

    private static void at(long person, String change) {
        SQL.update(
                "update identity.membership set " + change + " where person_id = ? and role_code = 'operations'",
                person);
    }

    /** One who runs roles but not money, and one who runs them only until a day. */
    @Test
    void nobodyGivesMoreOrLongerThanHeHas() {
        String name = "Roles only " + System.nanoTime();
        done(build(admin, "new", 0, name, "staff.role.manage", "staff.order.read", "account.edit"));
        String email = Accounts.staff(code(name));
        Http limited = People.signIn(email);
        long desk = Accounts.id(Accounts.staff("order-desk"));
        refused("more than you have", build(limited, "new", 0, name + " 2", "staff.credit.manage"));
        refused("more than you have", build(limited, code(name), 1, name, "staff.order.read", "staff.settings"));
        refused("more than you have", give(limited, Accounts.id(email), "administrator", "", ""));
        refused("more than you have", give(limited, desk, "operations", "", ""));
        HttpResponse<String> invited =
                send(limited, "/office/users", "email", "x" + desk + "@people.example", "role", "administrator");
        assertTrue(List.of(403, 422).contains(invited.statusCode()), "" + invited.statusCode());
        assertEquals(
                0,
                SQL.count("select count(*) from identity.invitation where email = ?", "x" + desk + "@people.example"));
        done(give(limited, desk, code(name), "", ""));
        SQL.update(
                "update identity.membership set ends_at = now() + interval '3 days' where person_id = ?",
                Accounts.id(email));
        refused("more than you have", give(limited, Accounts.id(email), code(name), "", ""));
        done(give(limited, desk, code(name), "", TODAY.plusDays(1).toString()));
        refused("more than you have", build(limited, "new", 0, name + " 3", "staff.order.read"));
    }

    @Test
    void aRoleOfTheProgramIsSeenAndCopiedButNotChanged() {
        assertEquals(200, admin.get("/office/role/order-desk").statusCode());
        assertTrue(admin.get("/office/role/new?from=order-desk").body().contains("may-staff.order.read"));
        refused("part of the program", build(admin, "order-desk", 0, "Mine", "staff.order.read"));
        for (String none : List.of("buyer", "none", "staff-api")) {
            assertEquals(404, admin.get("/office/role/" + none).statusCode(), none);
        }
        refused("more than you have", build(admin, "new", 0, "Buyer " + System.nanoTime(), "order.place"));
    }

    /** Two who each take the other's role at the same moment: one of them stays. All others run the roles for a time only. */
    @Test
    void somebodyOfStaffGoesOnRunningTheRoles() {
        String first = Accounts.staff("administrator");
        String second = Accounts.staff("administrator");
        List<Http> both = List.of(People.signIn(first), People.signIn(second));
        long[] ids = {Accounts.id(first), Accounts.id(second)};
        String others = " where role_code = 'administrator' and person_id not in (" + ids[0] + ", " + ids[1] + ")"
                + " and (ends_at is null or ends_at = '2999-01-01Z')";
        SQL.update("update identity.membership set ends_at = '2999-01-01Z'" + others);
        try {
            List<CompletableFuture<HttpResponse<String>>> race = List.of(
                    CompletableFuture.supplyAsync(() -> take(both.get(0), ids[1])),
                    CompletableFuture.supplyAsync(() -> take(both.get(1), ids[0])));
            race.forEach(CompletableFuture::join);
            assertEquals(1, running(ids), "after the race");
            int left = SQL.count("select count(*) from identity.held_role where person_id = ?", ids[0]) == 1 ? 0 : 1;
            refused("must go on managing", take(both.get(left), ids[left]));
            refused(
                    "must go on managing",
                    give(both.get(left), ids[left], "administrator", "", TODAY.plusDays(5) + ""));
            refused(
                    "must go on managing",
                    give(both.get(left), ids[left], "administrator", TODAY.plusDays(2) + "", ""));
            assertEquals(1, running(ids));
        } finally {
            SQL.update("update identity.membership set ends_at = null" + others);
        }
    }

    private static long running(long... ids) {
        return SQL.count(
                "select count(*) from identity.held_permission where person_id in (?, ?)"
                        + " and permission = 'staff.role.manage' and ends_at is null",
                ids[0],
                ids[1]);
    }

    private static HttpResponse<String> take(Http who, long person) {
        return send(who, "/office/user/" + person, "do", "take", "role", "administrator");
    }
}
