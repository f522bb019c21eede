package org.kontor.tests.security;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.Sql;

/**
 * Every operation and every page that the running application has, tried by somebody of every role, by keys, by nobody and
 * by one who left, each with a thing of his own company, of another and of none. Every field of the other company bears a
 * mark; no byte that is answered may hold it, what is foreign is answered like what never was, and nothing of the other
 * company has changed in the end.
 */
public final class PermissionMatrix {

    /** What was tried and what was wrong. */
    public record Outcome(
            int operations,
            int roles,
            int tried,
            int markedFields,
            List<String> leaks,
            List<String> told,
            List<String> differences,
            List<String> missing,
            List<String> writes) {

        public boolean holds() {
            return leaks.isEmpty() && told.isEmpty() && differences.isEmpty() && missing.isEmpty() && writes.isEmpty();
        }
    }

    private record Somebody(String role, Http http, String token, Set<String> permissions, boolean staff, boolean in) {}

    private static final String PASSWORD = "kontor-demo";

    private final KontorServer server;
    private final Sql sql;
    private final String mark = "KTB-" + UUID.randomUUID();
    private final List<Somebody> people = new ArrayList<>();
    private final List<String> leaks = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private int tried;
    private int marked;

    public PermissionMatrix(KontorServer server) {
        this.server = server;
        this.sql = new Sql(server.database());
    }

    /** @param operations as the application describes itself; an operation without a row in the table is missing */
    public Outcome run(Set<String> operations) throws IOException {
        long own = company("anna.schmidt@nordwerk.example");
        long other = company("emma.carter@bluepeak.example");
        Set<String> pages = new TreeSet<>(PermissionsIT.portalPages());
        pages.addAll(PermissionsIT.officePages());
        Set<String> missing = new TreeSet<>(operations);
        missing.removeAll(PermissionsIT.OPERATIONS.keySet());
        for (String page : pages) {
            if (!PermissionsIT.PAGES.containsKey(page) && !PermissionsIT.OFFICE.containsKey(page)) {
                missing.add(page);
            }
        }
        sql.update("create schema if not exists matrix");
        Map<String, String[]> things = things(own, other);
        gather(own);
        MarkedRows rows = new MarkedRows(sql, other, mark);
        try {
            marked = rows.mark();
            Map<String, String> before = rows.digests();
            for (Somebody somebody : people) {
                for (String operation : operations) {
                    String path = operation.substring(operation.indexOf(' ') + 1);
                    each(somebody, operation.substring(0, operation.indexOf(' ')), path, operation, things);
                }
                for (String page : pages) {
                    for (String shape : shapes(page)) {
                        each(somebody, "GET", shape, page, things);
                        each(somebody, "POST", shape, page, things);
                    }
                }
            }
            return new Outcome(
                    operations.size() + pages.size(),
                    people.size(),
                    tried,
                    marked,
                    leaks,
                    told,
                    differences,
                    List.copyOf(missing),
                    rows.changedSince(before));
        } finally {
            rows.restore();
            people.forEach(somebody ->
                    sql.update("update identity.person set active = false where email = ?", mailOf(somebody.role())));
            sql.update("drop schema matrix cascade");
        }
    }

    private long company(String email) {
        return sql.count(
                "select m.company_id from identity.membership m join identity.person p on p.id = m.person_id"
                        + " where p.email = ? limit 1",
                email);
    }

    /** Of each kind of thing one of the own company, one of the other, one that never was. */
    private Map<String, String[]> things(long own, long other) {
        Map<String, String[]> things = new LinkedHashMap<>();
        String order = "select number from order_.sales_order where company_id = ? order by id limit 1";
        things.put("number", new String[] {sql.one(order, own), sql.one(order, other), "999999"});
        String key = "select id from identity.api_key where company_id = ? order by id limit 1";
        things.put("key", new String[] {sql.one(key, own), sql.one(key, other), "999999999"});
        String company = "select number from organisation.company where id = ?";
        things.put("company", new String[] {sql.one(company, own), sql.one(company, other), "999999999"});
        return things;
    }

    private static List<String> shapes(String page) {
        return switch (page) {
            case "/order" ->
                List.of("/order/{number}", "/order/{number}/placed", "/order/{number}/state", "/orders?q={number}");
            case "/office/order/1" -> List.of("/office/order/{number}");
            case "/api-key" -> List.of("/api-key/{key}");
            case "/recurring" -> List.of("/recurring", "/recurring/{number}", "/recurring/{number}/edit");
            case "/product" -> List.of("/product/none");
            case "/history" -> List.of("/history", "/history?object=company", "/history?who=e");
            default -> List.of(page);
        };
    }

    private void gather(long own) {
        people.add(new Somebody("nobody", new Http(server.http()), null, Set.of(), false, false));
        for (String role : sql.list("select code from identity.role where company_id is null order by code")) {
            people.add(join(role, own));
        }
        people.add(built(own));
        Somebody left = join("buyer", own, "left");
        sql.update("update identity.person set active = false where email = ?", mailOf("left"));
        people.add(new Somebody("left", left.http(), left.token(), Set.of(), false, false));
        people.add(withKey("company's key", Keys.NORDWERK, false));
        people.add(withKey("staff's key", Keys.STAFF, true));
    }

    private Somebody withKey(String name, String key, boolean staff) {
        Set<String> may = new TreeSet<>(sql.list(
                "select rp.permission from identity.api_key k join identity.role_permission rp on rp.role_code = k.role_code"
                        + " where k.company_id is null = cast(? as boolean) and k.active and (k.company_id is null or k.company_id ="
                        + " (select id from organisation.company order by id limit 1))",
                Boolean.toString(staff)));
        return new Somebody(name, new Http(server.http()).withKey(key), null, may, staff, true);
    }

    /** A role that an administrator of the company has built. */
    private Somebody built(long own) {
        sql.update(
                "insert into identity.role (code, staff, company_id, name) values ('matrix-reader', false, ?, 'Reader')"
                        + " on conflict do nothing",
                own);
        sql.update("insert into identity.role_permission (role_code, permission, scope) values ('matrix-reader',"
                + " 'catalog.read', 'COMPANY'), ('matrix-reader', 'order.read', 'OWN') on conflict do nothing");
        return join("matrix-reader", own);
    }

    private Somebody join(String role, long own) {
        return join(role, own, role);
    }

    private Somebody join(String role, long own, String name) {
        boolean staff =
                sql.one("select staff from identity.role where code = ?", role).equals("t");
        sql.update(
                "insert into identity.person (email, name, password_hash, staff) select ?, ?, password_hash, cast(? as"
                        + " boolean) from identity.person where email = 'anna.schmidt@nordwerk.example' on conflict (email)"
                        + " do update set active = true",
                mailOf(name),
                "Matrix " + name,
                Boolean.toString(staff));
        sql.update(
                "insert into identity.membership (person_id, company_id, role_code) select id, cast(nullif(?, '') as bigint),"
                        + " ? from identity.person where email = ? on conflict do nothing",
                staff ? "" : Long.toString(own),
                role,
                mailOf(name));
        Http http = new Http(server.http());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", org.kontor.tests.People.token(http.get("/sign-in")));
        form.put("email", mailOf(name));
        form.put("password", PASSWORD);
        HttpResponse<String> answer = http.postForm("/sign-in", form);
        if (answer.statusCode() != 303) {
            throw new AssertionError(name + " cannot sign in: " + answer.statusCode());
        }
        String token = org.kontor.tests.People.token(http.get("/help"));
        Set<String> may =
                new TreeSet<>(sql.list("select permission from identity.role_permission where role_code = ?", role));
        return new Somebody(role, http, token, may, staff, true);
    }

    private static String mailOf(String name) {
        return "matrix-" + name + "@example.org";
    }

    private void each(Somebody somebody, String method, String shape, String row, Map<String, String[]> things) {
        String kind = things.keySet().stream()
                .filter(name -> shape.contains("{" + name + "}"))
                .findFirst()
                .orElse(null);
        HttpResponse<String> absent = call(somebody, method, fill(shape, things, 2), row);
        look(somebody, method, shape, "absent", absent);
        judge(somebody, method, row, absent);
        if (kind == null) {
            return;
        }
        look(somebody, method, shape, "own", call(somebody, method, fill(shape, things, 0), row));
        HttpResponse<String> foreign = call(somebody, method, fill(shape, things, 1), row);
        look(somebody, method, shape, "foreign", foreign);
        if (!somebody.staff() && !plain(absent, things.get(kind)[2]).equals(plain(foreign, things.get(kind)[1]))) {
            told.add(somebody.role() + " " + method + " " + shape + ": absent " + absent.statusCode() + ", foreign "
                    + foreign.statusCode());
        }
    }

    private static String fill(String shape, Map<String, String[]> things, int which) {
        String path = shape;
        for (Map.Entry<String, String[]> thing : things.entrySet()) {
            path = path.replace("{" + thing.getKey() + "}", thing.getValue()[which]);
        }
        return path.replaceAll("\\{kind}$", "companies?dryRun=true")
                .replace("{kind}", "companies")
                .replace("{id}", "999999999")
                .replaceAll("\\{[a-zA-Z]+}", "none");
    }

    private HttpResponse<String> call(Somebody somebody, String method, String path, String row) {
        tried++;
        HttpRequest.Builder request = somebody.http().request(path);
        if (method.equals("GET")) {
            return somebody.http().send(request.GET());
        }
        if (path.startsWith("/api/")) {
            if (somebody.token() != null) {
                request.header("X-CSRF-Token", somebody.token());
            }
            request.header("Content-Type", path.contains("/imports/") ? "text/csv" : "application/json");
            request.header("Idempotency-Key", UUID.randomUUID().toString());
            return somebody.http()
                    .send(request.method(method, HttpRequest.BodyPublishers.ofString(PermissionsIT.body(row))));
        }
        return somebody.http()
                .postForm(
                        path,
                        Map.of("csrf", somebody.token() == null ? "none" : somebody.token(), "verb", "none"),
                        "Sec-Fetch-Site",
                        "same-origin");
    }

    private void look(Somebody somebody, String method, String shape, String whose, HttpResponse<String> answer) {
        String all = answer.statusCode() + " " + answer.headers().map() + " " + answer.body();
        if (!somebody.staff() && all.contains(mark)) {
            int at = all.indexOf(mark);
            leaks.add(somebody.role() + " " + method + " " + shape + " (" + whose + "): "
                    + all.substring(Math.max(0, at - 60), at + 10).replaceAll("\\s+", " "));
        }
        if (answer.statusCode() >= 500) {
            differences.add(somebody.role() + " " + method + " " + shape + " (" + whose + "): " + answer.statusCode());
        }
    }

    /** Reality against the table: who lacks the permission is refused, who has it is not. */
    private void judge(Somebody somebody, String method, String row, HttpResponse<String> answer) {
        boolean byKey = somebody.in() && somebody.token() == null;
        boolean page = !PermissionsIT.OPERATIONS.containsKey(row);
        boolean denied = somebody.in() && !(byKey && page)
                ? answer.statusCode() == 403
                : answer.statusCode() == 401 || answer.statusCode() == 303 || answer.statusCode() == 403;
        Boolean may = null;
        if (PermissionsIT.OPERATIONS.containsKey(row)) {
            Set<String> needed = PermissionsIT.OPERATIONS.get(row);
            may = needed.contains("") || needed.stream().anyMatch(somebody.permissions()::contains);
        } else if (PermissionsIT.OFFICE.containsKey(row) && method.equals("GET")) {
            may = !byKey && somebody.permissions().contains(PermissionsIT.OFFICE.get(row));
        }
        if (may != null && may == denied) {
            differences.add(
                    somebody.role() + " " + method + " " + row + ": may " + may + ", answered " + answer.statusCode());
        }
    }

    private static String plain(HttpResponse<String> answer, String thing) {
        return answer.statusCode() + " "
                + answer.body()
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                        .replaceAll("K-[0-9A-F]{8}", "K")
                        .replaceAll("(rendered|value|data-[a-z]+)=\"[0-9]{10,}\"", "T")
                        .replaceAll("[0-9]{13}", "T")
                        .replaceAll("(?<![0-9A-Za-z-])" + thing + "(?![0-9A-Za-z-])", "N");
    }
}
