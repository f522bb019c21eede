package org.kontor.tests.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;

/** The settings of a company by hand of its administrator, and of one who manages a part of it. */
class CompanySettingsIT {

    private static final Sql SQL = Kontor.sql();
    private static final TestCompany OURS = new TestCompany();
    private static final TestCompany OTHERS = new TestCompany();

    @BeforeAll
    static void people() {
        OURS.person("admin", "buyer-admin", "ROOT");
        OURS.person("second", "buyer-admin", "ROOT");
        OURS.person("north", "unit-manager", "NORTH");
        OURS.person("buyer", "buyer", "HALL");
        OTHERS.person("admin", "buyer-admin", "ROOT");
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), () -> problems(answer.body()));
    }

    private static String problems(String body) {
        return body.replaceAll("(?s).*?id=\"problems\"(.*?)</div>.*", "$1");
    }

    private static void refused(String sentence, HttpResponse<String> answer) {
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains(sentence), problems(answer.body()));
    }

    @Test
    void aUnitIsFoundedRenamedMovedClosedAndTakenBack() {
        done(OURS.post("admin", "/company/unit/new", "above", "" + OURS.unit("SOUTH"), "code", "LAB", "name", "Lab"));
        long lab = OURS.unit("LAB");
        done(change("admin", "LAB", "LAB-1", "Laboratory", OURS.unit("NORTH")));
        assertEquals(
                "ROOT NORTH LAB-1",
                SQL.one(
                        "select string_agg(a.code, ' ' order by w.depth) from organisation.unit u"
                                + " cross join lateral unnest(u.lineage) with ordinality w (id, depth)"
                                + " join organisation.unit a on a.id = w.id where u.id = ?",
                        lab));
        done(OURS.post("admin", "/company/unit/" + lab, "do", "close", "version", "" + OURS.version("LAB-1")));
        assertTrue(OURS.session("admin").get("/company/units").body().contains("Inactive"));
        done(OURS.post("admin", "/company/unit/" + lab, "do", "reopen", "version", "" + OURS.version("LAB-1")));
        assertEquals("t", SQL.one("select active from organisation.unit where id = ?", lab));
    }

    private static HttpResponse<String> change(String who, String code, String newCode, String name, Long above) {
        return OURS.post(
                who,
                "/company/unit/" + OURS.unit(code),
                "do",
                "change",
                "version",
                "" + OURS.version(code),
                "code",
                newCode,
                "name",
                name,
                "above",
                above == null ? "" : "" + above);
    }

    @Test
    void theTreeIsKeptByModelAndDatabase() {
        refused("cannot hang below itself", change("admin", "NORTH", "NORTH", "North", OURS.unit("HALL")));
        refused(
                "still has",
                OURS.post(
                        "admin",
                        "/company/unit/" + OURS.unit("HALL"),
                        "do",
                        "close",
                        "version",
                        "" + OURS.version("HALL")));
        refused(
                "still has",
                OURS.post(
                        "admin",
                        "/company/unit/" + OURS.unit("NORTH"),
                        "do",
                        "close",
                        "version",
                        "" + OURS.version("NORTH")));
        refused("has the code HALL already", change("admin", "YARD", "HALL", "Yard", null));
        assertTrue(refusedByDatabase(
                "update organisation.unit set parent_id = ? where id = ?", OURS.unit("HALL"), OURS.unit("NORTH")));
        assertTrue(refusedByDatabase("update organisation.unit set active = false where id = ?", OURS.unit("HALL")));
    }

    private static boolean refusedByDatabase(String sql, Object... values) {
        try {
            SQL.update(sql, values);
            return false;
        } catch (AssertionError refused) {
            return true;
        }
    }

    @Test
    void whoSavesWhatAnotherChangedMeanwhileIsTold() {
        long before = OURS.version("YARD");
        done(change("admin", "YARD", "YARD", "The yard", null));
        HttpResponse<String> late = OURS.post(
                "second",
                "/company/unit/" + OURS.unit("YARD"),
                "do",
                "change",
                "version",
                "" + before,
                "code",
                "YARD",
                "name",
                "My yard",
                "above",
                "");
        assertTrue(late.body().contains("Somebody changed this"), problems(late.body()));
        assertEquals("The yard", SQL.one("select name from organisation.unit where id = ?", OURS.unit("YARD")));
    }

    @Test
    void whoManagesAPartFindsNothingOutsideIt() {
        long south = OURS.unit("SOUTH");
        long absent = 999_999_999L;
        for (long unit : new long[] {south, OTHERS.unit("NORTH"), absent}) {
            assertEquals(404, OURS.session("north").get("/company/unit/" + unit).statusCode());
            assertEquals(
                    404,
                    OURS.post("north", "/company/unit/new", "above", "" + unit, "code", "X", "name", "X")
                            .statusCode());
            assertEquals(
                    404,
                    OURS.post(
                                    "north",
                                    "/company/unit/" + unit,
                                    "do",
                                    "say",
                                    "setting",
                                    "comment-required",
                                    "value",
                                    "yes")
                            .statusCode());
        }
        assertEquals(
                200,
                OURS.session("north").get("/company/unit/" + OURS.unit("HALL")).statusCode());
        assertFalse(OURS.session("north").get("/company/units").body().contains("Unit SOUTH"));
        assertEquals(403, OURS.session("buyer").get("/company/units").statusCode());
        assertEquals(403, OURS.session("buyer").get("/company").statusCode());
    }

    @Test
    void settingsAreInheritedOverriddenAndInheritedAgain() {
        String hall = "/company/unit/" + OURS.unit("HALL");
        String north = "/company/unit/" + OURS.unit("NORTH");
        done(OURS.post("admin", north, "do", "say", "setting", "approval-expiry-days", "value", "4"));
        assertTrue(row(hall, "approval-expiry-days").contains("4 days"));
        assertTrue(row(hall, "approval-expiry-days").contains("From "));
        done(OURS.post("north", hall, "do", "say", "setting", "approval-expiry-days", "value", "2"));
        assertTrue(row(hall, "approval-expiry-days").contains("2 days"));
        done(OURS.post("north", hall, "do", "inherit", "setting", "approval-expiry-days"));
        assertTrue(row(hall, "approval-expiry-days").contains("4 days"));
        assertEquals(
                422,
                OURS.post("admin", hall, "do", "say", "setting", "approval-expiry-days", "value", "900")
                        .statusCode());
    }

    private static String row(String page, String setting) {
        String body = OURS.session("admin").get(page).body();
        int from = body.indexOf("id=\"setting-" + setting);
        return body.substring(from, body.indexOf("<details", from));
    }

    @Test
    void anAddressHasWhatItsCountryNeeds() {
        HttpResponse<String> wrong = address("US", "Portland yard", "", "97210");
        refused("Addresses in this country need this field", wrong);
        assertTrue(wrong.body().contains("value=\"Portland yard\""), "what was typed is kept");
        refused("Example: 97210", address("US", "Portland yard", "OR", "972"));
        done(address("US", "Portland yard", "OR", "97210"));
        refused("called Portland yard already", address("US", "Portland yard", "OR", "97210"));
        assertTrue(OURS.session("buyer").get("/checkout").statusCode() < 500);
    }

    private static HttpResponse<String> address(String country, String label, String region, String code) {
        return OURS.post(
                "admin",
                "/company/address/new",
                "do",
                "save",
                "country",
                country,
                "label",
                label,
                "recipient",
                "Works",
                "street",
                "Street 1",
                "city",
                "Portland",
                "region",
                region,
                "postalCode",
                code,
                "unit",
                "");
    }

    @Test
    void addressesOfAUnitAreForItAndThoseBelow() {
        done(OURS.post(
                "north",
                "/company/address/new",
                "do",
                "save",
                "country",
                "DE",
                "label",
                "North gate",
                "recipient",
                "Works",
                "street",
                "Street 2",
                "city",
                "Town",
                "postalCode",
                "20539",
                "unit",
                "" + OURS.unit("NORTH")));
        String label = SQL.one(
                "select label from organisation.address where company_id = ? and unit_id = ?",
                OURS.id,
                OURS.unit("NORTH"));
        assertEquals("North gate", label);
        assertEquals(
                404,
                OURS.post(
                                "north",
                                "/company/address/new",
                                "do",
                                "save",
                                "country",
                                "DE",
                                "label",
                                "Mine",
                                "recipient",
                                "Works",
                                "street",
                                "Street 2",
                                "city",
                                "Town",
                                "postalCode",
                                "20539",
                                "unit",
                                "")
                        .statusCode());
    }

    @Test
    void costCentresAreTakenOverAsAWholeOrNotAtAll() {
        refused("Line 2", OURS.post("admin", "/company/cost-centres", "list", "701;Hall;HALL\n702;Nowhere;NIRGENDS"));
        assertEquals(0, SQL.count("select count(*) from organisation.cost_centre where company_id = ?", OURS.id));
        done(OURS.post(
                "admin", "/company/cost-centres", "list", "code;name;units\n701;Hall;HALL\n702;North;NORTH SOUTH"));
        done(OURS.post("admin", "/company/cost-centres", "list", "701;The hall;HALL"));
        assertEquals(
                "The hall",
                SQL.one("select name from organisation.cost_centre where company_id = ? and code = '701'", OURS.id));
        String page =
                OURS.session("admin").get("/company/unit/" + OURS.unit("HALL")).body();
        assertTrue(page.contains("The hall") && page.contains("702"));
        assertFalse(OURS.session("admin")
                .get("/company/unit/" + OURS.unit("SOUTH"))
                .body()
                .contains("The hall"));
    }
}
