package org.kontor.tests.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;

/** Roles built and given by the company's own administrator; nobody gives more than he has, and somebody always can. */
class PeopleAndRolesIT {

    private static final Sql SQL = Kontor.sql();

    private final TestCompany ours = new TestCompany();
    private final long admin = ours.person("admin", "buyer-admin", "ROOT");

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private static void refused(String sentence, HttpResponse<String> answer) {
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains(sentence), answer.body());
    }

    private HttpResponse<String> give(String who, long person, String role, String unit, String until) {
        return ours.post(
                who,
                "/company/person/" + person,
                "do",
                "give",
                "role",
                role,
                "unit",
                "" + ours.unit(unit),
                "until",
                until);
    }

    private HttpResponse<String> take(String who, long person, String role, String unit) {
        return ours.post(who, "/company/person/" + person, "do", "take", "role", role, "unit", "" + ours.unit(unit));
    }

    @Test
    void aRoleIsBuiltOfSinglePermissionsAndDoesWhatItSays() {
        done(ours.post(
                "admin",
                "/company/role/new",
                "name",
                "Looker",
                "note",
                "Looks only",
                "may-catalog.read",
                "yes",
                "scope-catalog.read",
                "COMPANY",
                "may-order.read",
                "yes",
                "scope-order.read",
                "UNIT"));
        String code = SQL.one("select code from identity.role where company_id = ?", ours.id);
        long looker = ours.person("looker", "buyer", "HALL");
        done(give("admin", looker, code, "HALL", ""));
        done(take("admin", looker, "buyer", "HALL"));
        assertEquals(200, ours.session("looker").get("/orders").statusCode());
        assertEquals(403, ours.session("looker").get("/checkout").statusCode());
        String rights = ours.session("admin").get("/company/person/" + looker).body();
        assertTrue(rights.contains("as Looker in Unit HALL"), "why");
        done(ours.post(
                "admin",
                "/company/role/" + code,
                "do",
                "save",
                "version",
                "1",
                "name",
                "Looker",
                "may-order.read",
                "yes",
                "scope-order.read",
                "SUBTREE"));
        assertEquals(
                "order.read SUBTREE",
                SQL.one(
                        "select string_agg(permission || ' ' || scope, ',')"
                                + " from identity.role_permission where role_code = ?",
                        code));
        assertTrue(ours.post(
                        "admin",
                        "/company/role/" + code,
                        "do",
                        "save",
                        "version",
                        "1",
                        "name",
                        "Late",
                        "may-order.read",
                        "yes",
                        "scope-order.read",
                        "OWN")
                .body()
                .contains("Somebody changed this role"));
        refused("still hold the role", ours.post("admin", "/company/role/" + code, "do", "close", "version", "2"));
    }

    @Test
    void nobodyGivesMoreThanHeHas() {
        long north = ours.person("north", "unit-manager", "NORTH");
        long hall = ours.person("hall", "buyer", "HALL");
        long south = ours.person("south", "buyer", "SOUTH");
        refused("more than you have", give("north", hall, "buyer-admin", "HALL", ""));
        refused("more than you have", give("north", north, "buyer-admin", "NORTH", ""));
        done(give("north", hall, "unit-manager", "HALL", ""));
        refused("no such unit", give("north", hall, "buyer", "SOUTH", ""));
        for (long outside : new long[] {south, 999_999_999L}) {
            assertEquals(404, give("north", outside, "buyer", "ROOT", "").statusCode());
            assertEquals(404, give("north", outside, "buyer", "HALL", "").statusCode());
            assertEquals(404, take("north", outside, "buyer", "SOUTH").statusCode());
        }
        assertEquals(404, ours.session("north").get("/company/person/" + south).statusCode());
        assertEquals(403, ours.session("north").get("/company/role/new").statusCode());
        refused(
                "part of the program",
                ours.post(
                        "admin",
                        "/company/role/buyer",
                        "do",
                        "save",
                        "version",
                        "0",
                        "name",
                        "B",
                        "may-order.read",
                        "yes",
                        "scope-order.read",
                        "COMPANY"));
        HttpResponse<String> staff = ours.post(
                "admin",
                "/company/role/new",
                "name",
                "Staff",
                "may-staff.order.read",
                "yes",
                "scope-staff.order.read",
                "ALL");
        refused("more than you have", staff);
        assertEquals(0, SQL.count("select count(*) from identity.role where company_id = ?", ours.id));
    }

    @Test
    void aForeignPersonIsAsAbsent() {
        TestCompany others = new TestCompany();
        long foreign = others.person("admin", "buyer-admin", "ROOT");
        for (long person : new long[] {foreign, 999_999_999L}) {
            assertEquals(
                    404, ours.session("admin").get("/company/person/" + person).statusCode());
            assertEquals(404, give("admin", person, "buyer", "HALL", "").statusCode());
        }
        String role = others.role("theirs", "order.read COMPANY");
        long mine = ours.person("mine", "buyer", "HALL");
        assertEquals(422, give("admin", mine, role, "HALL", "").statusCode());
        assertEquals(404, ours.session("admin").get("/company/role/" + role).statusCode());
    }

    @Test
    void aRoleForATimeEndsByItself() {
        long guest = ours.person("guest", "buyer", "SOUTH");
        refused("lies in the future", give("admin", guest, "unit-manager", "NORTH", "2020-01-01"));
        done(give(
                "admin",
                guest,
                "unit-manager",
                "NORTH",
                LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString()));
        assertEquals(200, ours.session("guest").get("/company/units").statusCode());
        SQL.update(
                "update identity.membership set ends_at = now() where person_id = ? and role_code = 'unit-manager'",
                guest);
        assertEquals(403, ours.session("guest").get("/company/units").statusCode());
    }

    @Test
    void whoLeavesIsOutAtTheNextCall() {
        long leaver = ours.person("leaver", "buyer", "HALL");
        assertEquals(200, ours.session("leaver").get("/orders").statusCode());
        refused("Tick the box", ours.post("admin", "/company/person/" + leaver, "do", "dismiss"));
        done(ours.post("admin", "/company/person/" + leaver, "do", "dismiss", "sure", "yes"));
        assertEquals(303, ours.session("leaver").get("/orders").statusCode());
        assertTrue(ours.session("admin").get("/company/people?gone=yes").body().contains(ours.email("leaver")));
    }

    @Test
    void theLastWhoManagesPeopleStays() {
        refused("must go on managing people", take("admin", admin, "buyer-admin", "ROOT"));
        refused(
                "must go on managing people",
                give(
                        "admin",
                        admin,
                        "buyer-admin",
                        "ROOT",
                        LocalDate.now(java.time.ZoneOffset.UTC).plusDays(5).toString()));
        assertEquals(
                1, SQL.count("select count(*) from identity.held_role where person_id = ? and ends_at is null", admin));
    }

    /** Two who each take the other's role at the same moment: one of them stays, whoever is first. */
    @Test
    void twoWhoTakeItFromEachOtherLeaveOne() {
        for (int round = 0; round < 6; round++) {
            TestCompany company = new TestCompany();
            long one = company.person("one", "buyer-admin", "ROOT");
            long two = company.person("two", "buyer-admin", "ROOT");
            String root = "" + company.unit("ROOT");
            company.post("one", "/company/person/" + two, "do", "none", "role", "", "unit", "");
            company.post("two", "/company/person/" + one, "do", "none", "role", "", "unit", "");
            List<CompletableFuture<HttpResponse<String>>> both = new ArrayList<>();
            both.add(CompletableFuture.supplyAsync(() ->
                    company.post("one", "/company/person/" + two, "do", "take", "role", "buyer-admin", "unit", root)));
            both.add(CompletableFuture.supplyAsync(() ->
                    company.post("two", "/company/person/" + one, "do", "take", "role", "buyer-admin", "unit", root)));
            both.forEach(CompletableFuture::join);
            assertEquals(
                    1,
                    SQL.count(
                            "select count(*) from identity.held_permission where company_id = ?"
                                    + " and permission = 'people.manage'",
                            company.id),
                    "round " + round);
        }
    }

    /** Two moves that each are right would make a ring together. */
    @Test
    void twoMovesAtOnceMakeNoRing() {
        ours.person("second", "buyer-admin", "ROOT");
        ours.session("admin").get("/company/units");
        ours.session("second").get("/company/units");
        ours.post("admin", "/company/people");
        ours.post("second", "/company/people");
        for (int round = 0; round < 8; round++) {
            String a = "A" + round;
            String b = "B" + round;
            ours.unit(a, "ROOT");
            ours.unit(b, "ROOT");
            CompletableFuture<?> first = CompletableFuture.runAsync(() -> move("admin", a, b));
            CompletableFuture<?> second = CompletableFuture.runAsync(() -> move("second", b, a));
            first.join();
            second.join();
            assertEquals(
                    1,
                    SQL.count(
                            "select count(*) from organisation.unit where id in (?, ?)"
                                    + " and parent_id = (select id from organisation.unit where company_id = ? and parent_id is null)",
                            ours.unit(a),
                            ours.unit(b),
                            ours.id),
                    "round " + round);
        }
    }

    private void move(String who, String code, String below) {
        ours.post(
                who,
                "/company/unit/" + ours.unit(code),
                "do",
                "change",
                "version",
                "0",
                "code",
                code,
                "name",
                code,
                "above",
                "" + ours.unit(below));
    }
}
