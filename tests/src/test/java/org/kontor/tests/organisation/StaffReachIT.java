package org.kontor.tests.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.Permission;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;

/**
 * Staff hold a role for all companies, for those of a division or for those whose contact they are, and see the same by every
 * door: page, list, search, REST, file and workbench. A company of another division is as absent as one that never was.
 */
class StaffReachIT {

    private static final Sql SQL = Kontor.sql();
    private static final TestCompany WEST = new TestCompany();
    private static final TestCompany EAST = new TestCompany();
    private static final Map<TestCompany, String> ORDERS = new LinkedHashMap<>();

    private static Http admin;
    private static long west;

    @BeforeAll
    static void theHouseIsDivided() {
        admin = People.signIn(People.ADMINISTRATOR);
        west = division(WEST);
        division(EAST);
        TestCompany.article("REACH-1");
        for (TestCompany company : List.of(WEST, EAST)) {
            company.person("buyer", "buyer-admin", "ROOT");
            ORDERS.put(company, company.order("buyer", "REACH-1", "ROOT"));
        }
    }

    private static long division(TestCompany company) {
        String code = company.mark.toUpperCase(java.util.Locale.ROOT);
        done(send("/office/divisions", "code", code, "new-en", "Division " + code, "new-zh", "事业部 " + code));
        long id = SQL.count("select id from organisation.division where code = ?", code);
        done(send("/office/company/" + company.mark + "/care", "division", "" + id, "contact", ""));
        return id;
    }

    private static HttpResponse<String> send(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(admin.get("/office/users")));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return admin.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
    }

    /** Somebody new of staff who holds these roles, each with its reach. */
    private static Http staff(String... rolesAndReaches) {
        return People.signIn(hired(rolesAndReaches));
    }

    private static String hired(String... rolesAndReaches) {
        String email = Accounts.staff("order-desk");
        SQL.update("update identity.membership set ends_at = now() where person_id = ?", Accounts.id(email));
        for (int i = 0; i < rolesAndReaches.length; i += 2) {
            done(send(
                    "/office/user/" + Accounts.id(email),
                    "do",
                    "give",
                    "role",
                    rolesAndReaches[i],
                    "reach",
                    rolesAndReaches[i + 1]));
        }
        return email;
    }

    /** What stands behind each door for a company: whether it is there, or whether a list names it. */
    private static Map<String, String> seen(Http who, TestCompany company) {
        String order = ORDERS.get(company);
        Map<String, String> seen = new TreeMap<>();
        for (String path : List.of(
                "/office/company/" + company.mark,
                "/office/company/" + company.mark + "/contacts",
                "/office/company/" + company.mark + "/verification",
                "/office/company/" + company.mark + "/bank",
                "/office/company/" + company.mark + "/screening",
                "/office/spend/" + company.mark,
                "/office/order/" + order,
                "/office/order/" + order + "/sources",
                "/api/v1/orders/" + order,
                "/act-as?person=" + company.id("buyer") + "&company=" + company.id)) {
            seen.put(plain(path, company), "" + who.get(path).statusCode());
        }
        for (String list : List.of(
                "/office/orders?q=" + order,
                "/office/companies?q=" + company.mark,
                "/api/v1/orders?number=" + order,
                "/office/order-entry?q=" + company.mark)) {
            HttpResponse<String> answer = who.get(list);
            boolean named = answer.body().contains("Works " + company.mark);
            seen.put(plain(list, company), answer.statusCode() + (named ? " named" : " not named"));
        }
        return seen;
    }

    private static String plain(String path, TestCompany company) {
        return path.replace(company.mark, "C")
                .replace(ORDERS.get(company), "O")
                .replace("" + company.id("buyer"), "P")
                .replace("company=" + company.id, "company=I");
    }

    private static void seesAll(Map<String, String> seen) {
        assertEquals(Set.of("200", "200 named"), new TreeSet<>(seen.values()), seen.toString());
    }

    private static void seesNothing(Map<String, String> seen) {
        assertEquals(Set.of("404", "200 not named"), new TreeSet<>(seen.values()), seen.toString());
    }

    @Test
    void whoHasARoleForADivisionSeesItsCompaniesByEveryDoorAndNoOthers() {
        Http desk = staff("administrator", "" + west);
        seesAll(seen(desk, WEST));
        seesNothing(seen(desk, EAST));
        String work = desk.get("/office/").body();
        assertTrue(work.contains(ORDERS.get(WEST)), work);
        assertFalse(work.contains(ORDERS.get(EAST)), work);
        for (String house :
                List.of("/office/jobs", "/office/audit", "/office/users", "/office/messages", "/office/trust")) {
            assertEquals(403, desk.get(house).statusCode(), house + " is about the house as a whole");
        }
        assertEquals(200, desk.get("/office/products").statusCode());
        seesAll(seen(admin, EAST));
    }

    @Test
    void whoIsTheContactOfACompanySeesIt() {
        String email = hired("administrator", "OWN");
        Http contact = People.signIn(email);
        seesNothing(seen(contact, WEST));
        HttpResponse<String> mute = send(
                "/office/company/" + WEST.mark + "/care",
                "division",
                "" + west,
                "contact",
                "" + Accounts.id(email),
                "phone",
                "");
        assertEquals(422, mute.statusCode());
        done(send(
                "/office/company/" + WEST.mark + "/care",
                "division",
                "" + west,
                "contact",
                "" + Accounts.id(email),
                "phone",
                "+49 40 1234"));
        seesAll(seen(contact, WEST));
        seesNothing(seen(contact, EAST));
        assertTrue(WEST.session("buyer").get("/").body().contains("+49 40 1234"), "the buyer reads whom to call");
    }

    /** The rows of the east are visible to him, for he checks all companies; its orders are not his all the same. */
    @Test
    void eachPermissionReachesAsFarAsItsOwnRole() {
        String role = "reach-" + WEST.mark;
        SQL.update("insert into identity.role (code, staff, name) values (?, true, ?)", role, role);
        SQL.update(
                "insert into identity.role_permission (role_code, permission, scope) select ?, p, 'ALL' from"
                        + " unnest(array['staff.company.verify', 'staff.job.read']) p",
                role);
        Http checker = staff(role, "ALL", "administrator", "" + west);
        seesAll(seen(checker, WEST));
        Map<String, String> east = seen(checker, EAST);
        assertEquals("200", east.get("/office/company/C/verification"));
        assertEquals("200", east.get("/office/company/C/bank"));
        assertEquals(200, checker.get("/office/jobs").statusCode());
        east.keySet()
                .removeAll(Set.of(
                        "/office/company/C/verification", "/office/company/C/bank", "/office/company/C/screening"));
        seesNothing(east);
    }

    /** Stock is the house's, whose orders hold it is not. */
    @Test
    void theStockOfAnArticleNamesTheOrdersInReachOnly() {
        String role = "stock-" + WEST.mark;
        SQL.update("insert into identity.role (code, staff, name) values (?, true, ?)", role, role);
        SQL.update(
                "insert into identity.role_permission (role_code, permission, scope) values (?, 'staff.stock.read', 'ALL')",
                role);
        Http keeper = staff(role, "ALL", "order-desk", "" + west);
        String stock = keeper.get("/office/stock/REACH-1").body();
        assertTrue(stock.contains(ORDERS.get(WEST)), stock);
        assertFalse(stock.contains(ORDERS.get(EAST)), stock);
        String all = admin.get("/office/stock/REACH-1").body();
        assertTrue(all.contains(ORDERS.get(WEST)) && all.contains(ORDERS.get(EAST)), all);
    }

    @Test
    void nothingIsDoneToACompanyOutOfReach() {
        Http desk = staff("administrator", "" + west);
        String token = People.token(desk.get("/help"));
        Map<String, Map<String, String>> deeds = Map.of(
                "/office/company/" + EAST.mark,
                Map.of("limit", "5000", "reason", "Out of reach"),
                "/office/order/" + ORDERS.get(EAST) + "/cancel",
                Map.of("reason", "Out of reach"),
                "/act-as",
                Map.of("person", "" + EAST.id("buyer"), "company", "" + EAST.id, "reason", "Out of reach"),
                "/office/company/" + EAST.mark + "/verification",
                Map.of("do", "take", "version", "0"));
        deeds.forEach((path, fields) -> {
            Map<String, String> form = new LinkedHashMap<>(fields);
            form.put("csrf", token);
            int status =
                    desk.postForm(path, form, "Sec-Fetch-Site", "same-origin").statusCode();
            assertTrue(status >= 400 && status < 500, path + " answered " + status);
        });
        assertEquals(0, SQL.count("select count(*) from credit.account where company_id = ?", EAST.id));
        assertEquals(
                0,
                SQL.count(
                        "select count(*) from order_.order_history h join order_.sales_order o on o.id = h.order_id"
                                + " where o.number = ? and h.verb like 'CANCEL%'",
                        ORDERS.get(EAST)));
        assertEquals(0, SQL.count("select count(*) from identity.session where acting_company_id = ?", EAST.id));
    }

    @Test
    void aRoleAboutTheHouseIsGivenForAllCompaniesOrNotAtAll() {
        String role = "house-" + WEST.mark;
        SQL.update("insert into identity.role (code, staff, name) values (?, true, ?)", role, role);
        SQL.update(
                "insert into identity.role_permission (role_code, permission, scope) values (?, 'staff.audit.read', 'ALL')",
                role);
        HttpResponse<String> refused = send(
                "/office/user/" + Accounts.id(Accounts.staff("order-desk")),
                "do",
                "give",
                "role",
                role,
                "reach",
                "" + west);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("about the house as a whole"), refused.body());
        assertEquals(
                422,
                send("/office/divisions", "do", "close", "id", "" + west).statusCode(),
                "a division that has companies stays");
        assertEquals(
                List.of(),
                SQL.list(
                        "select p from unnest(string_to_array(?, ' ')) p where identity.is_about_companies(p) is not true",
                        String.join(" ", Permission.ABOUT_COMPANIES)));
        assertEquals(
                Permission.ABOUT_COMPANIES.size(),
                SQL.count("select count(distinct permission) from identity.role_permission where"
                        + " identity.is_about_companies(permission)"));
    }
}
