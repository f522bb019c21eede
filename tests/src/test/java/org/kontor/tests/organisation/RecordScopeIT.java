package org.kontor.tests.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/**
 * Who sees which order is the same wherever it can be asked: each reach of a permission against each kind of record, over
 * page, list, search, REST and file. What lies outside is as absent as what is foreign or never was.
 */
class RecordScopeIT {

    private static final String SKU = "SCOPE-1";

    private static final TestCompany OURS = new TestCompany();
    private static final TestCompany OTHERS = new TestCompany();

    /** Record to number. */
    private static final Map<String, String> ORDERS = new TreeMap<>();

    private static final Map<String, Set<String>> SEES = Map.of(
            "own", Set.of("own's in HALL"),
            "unit", Set.of("own's in HALL", "unit's in HALL", "admin's in HALL"),
            "subtree",
                    Set.of(
                            "own's in HALL",
                            "unit's in HALL",
                            "admin's in HALL",
                            "subtree's in YARD",
                            "admin's in NORTH"),
            "two", Set.of("subtree's in YARD", "admin's in SOUTH"),
            "controller",
                    Set.of(
                            "own's in HALL",
                            "unit's in HALL",
                            "admin's in HALL",
                            "subtree's in YARD",
                            "admin's in NORTH",
                            "admin's in SOUTH",
                            "admin's in none"),
            "root", Set.of("admin's in none"),
            "blind", Set.of());

    @BeforeAll
    static void peopleOrderInUnits() {
        TestCompany.article(SKU);
        String[] basics = {"catalog.read COMPANY", "company.read COMPANY", "order.place COMPANY"};
        OURS.person("admin", "buyer-admin", "ROOT");
        OURS.person("own", role(OURS, "OWN", basics), "HALL");
        String unit = role(OURS, "UNIT", basics);
        OURS.person("unit", unit, "HALL");
        OURS.person("subtree", role(OURS, "SUBTREE", basics), "NORTH");
        OURS.person("controller", role(OURS, "COMPANY", basics), "SOUTH");
        OURS.person("two", unit, "YARD");
        OURS.give("two", unit, "SOUTH");
        OURS.person("root", unit, "ROOT");
        OURS.person("blind", OURS.role("blind", basics), "ROOT");
        OTHERS.person("admin", "buyer-admin", "ROOT");
        ORDERS.put("own's in HALL", OURS.order("own", SKU, "HALL"));
        ORDERS.put("unit's in HALL", OURS.order("unit", SKU, "HALL"));
        ORDERS.put("subtree's in YARD", OURS.order("subtree", SKU, "YARD"));
        for (String where : new String[] {"HALL", "NORTH", "SOUTH", null}) {
            ORDERS.put("admin's in " + (where == null ? "none" : where), OURS.order("admin", SKU, where));
        }
        ORDERS.put("foreign", OTHERS.order("admin", SKU, "HALL"));
    }

    private static String role(TestCompany company, String scope, String... basics) {
        String[] grants = java.util.Arrays.copyOf(basics, basics.length + 1);
        grants[basics.length] = "order.read " + scope;
        return company.role(scope, grants);
    }

    @Test
    void everyDoorGivesTheSameAnswer() {
        Map<String, String> wrong = new LinkedHashMap<>();
        SEES.forEach((who, sees) -> {
            Http http = OURS.session(who);
            check(wrong, who, http, sees);
        });
        check(wrong, "admin", OURS.session("admin"), SEES.get("controller"));
        check(wrong, "foreign admin", OTHERS.session("admin"), Set.of("foreign"));
        assertEquals(Map.of(), wrong);
    }

    private static void check(Map<String, String> wrong, String who, Http http, Set<String> sees) {
        boolean blind = who.equals("blind");
        ORDERS.forEach((record, number) -> {
            int hidden = blind ? 403 : 404;
            note(
                    wrong,
                    who + " REST " + record,
                    sees.contains(record) ? 200 : hidden,
                    status(http, "/api/v1/orders/", number));
            note(wrong, who + " page " + record, sees.contains(record) ? 200 : hidden, status(http, "/order/", number));
        });
        if (blind) {
            return;
        }
        note(
                wrong,
                who + " list",
                sees,
                named(http.get("/api/v1/orders?size=100").body()));
        note(wrong, who + " list page", sees, named(http.get("/orders?tab=all").body()));
        note(wrong, who + " file", sees, named(http.get("/api/v1/orders/file").body()));
        ORDERS.forEach((record, number) -> {
            Set<String> found = sees.contains(record) ? Set.of(record) : Set.of();
            note(
                    wrong,
                    who + " search " + record,
                    found,
                    named(http.get("/api/v1/orders?number=" + number).body()));
            note(
                    wrong,
                    who + " search page " + record,
                    found,
                    rows(http.get("/orders?q=" + number).body()));
        });
    }

    private static void note(Map<String, String> wrong, String what, Object wanted, Object seen) {
        if (!wanted.equals(seen)) {
            wrong.put(what, "wanted " + wanted + ", was " + seen);
        }
    }

    private static int status(Http http, String path, String number) {
        return http.get(path + number).statusCode();
    }

    private static Set<String> named(String body) {
        return ORDERS.entrySet().stream()
                .filter(order -> body.contains(order.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the page lists; the field of the search repeats what was typed. */
    private static Set<String> rows(String body) {
        return ORDERS.entrySet().stream()
                .filter(order -> body.contains("/order/" + order.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void staffSeeTheOrdersOfAllCompanies() {
        Http desk = People.signIn(People.ORDER_DESK);
        ORDERS.forEach((record, number) -> assertEquals(200, status(desk, "/api/v1/orders/", number), record));
    }

    @Test
    void aReachThatEndsIsGoneAtTheNextCall() {
        String number = ORDERS.get("own's in HALL");
        OURS.person("guest", "unit-manager", "NORTH");
        Http guest = OURS.session("guest");
        assertEquals(200, status(guest, "/order/", number));
        OURS.person("guest2", "buyer", "SOUTH");
        OURS.give("guest2", "unit-manager", "NORTH");
        Http other = OURS.session("guest2");
        assertEquals(200, status(other, "/order/", number));
        Kontor.sql()
                .update(
                        "update identity.membership set ends_at = now() where person_id = ? and role_code = 'unit-manager'",
                        OURS.id("guest2"));
        assertEquals(404, status(other, "/order/", number));
    }
}
