package org.kontor.tests.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Somebody of every role in one company, of every role of staff, with keys, who left, and nobody. */
final class MatrixPeople {

    static final AtomicInteger CALLS = new AtomicInteger();

    /** @param body as text; of an archive the text of all that is packed in it */
    record Answer(int status, String headers, String location, String body) {

        static Answer of(HttpResponse<byte[]> response) {
            byte[] bytes = response.body();
            boolean archive = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
            return new Answer(
                    response.statusCode(),
                    response.headers().map().toString(),
                    response.headers().firstValue("Location").orElse(""),
                    archive ? unpacked(bytes) : new String(bytes, StandardCharsets.UTF_8));
        }

        private static String unpacked(byte[] archive) {
            StringBuilder text = new StringBuilder();
            try {
                Path file = Files.createTempFile("matrix", ".zip");
                try (ZipFile zip = new ZipFile(Files.write(file, archive).toFile())) {
                    for (ZipEntry entry : Collections.list(zip.entries())) {
                        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                } finally {
                    Files.delete(file);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return text.toString();
        }
    }

    /** @param in whether this is anybody @param token of the session's forms; none with a key */
    record Somebody(String role, Http http, String token, Set<String> permissions, boolean staff, boolean in) {

        Answer get(String path) {
            CALLS.incrementAndGet();
            return answer(http.request(path).GET());
        }

        Answer send(PageShots.Shot shot) {
            CALLS.incrementAndGet();
            HttpRequest.Builder request = http.request(shot.path());
            if (shot.json()) {
                request.header(
                                "Content-Type",
                                shot.path().matches(".*/(imports/.*|absences|own-numbers)")
                                        ? "text/csv"
                                        : "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString());
                if (token != null) {
                    request.header("X-CSRF-Token", token);
                }
            } else {
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin");
            }
            String body = shot.json() ? shot.body() : "csrf=" + (token == null ? "none" : token) + "&" + shot.body();
            return answer(request.method(
                    shot.method(),
                    shot.json() && body.isEmpty()
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofString(body)));
        }

        private Answer answer(HttpRequest.Builder request) {
            return Answer.of(http.sendForBytes(request));
        }
    }

    private final KontorServer server;
    private final Sql sql;
    private final MatrixCompany own;
    private final List<String> joined = new ArrayList<>();

    MatrixPeople(KontorServer server, MatrixCompany own) {
        this.server = server;
        this.sql = own.rows.sql();
        this.own = own;
    }

    List<Somebody> all() {
        List<Somebody> people = new ArrayList<>();
        people.add(new Somebody("nobody", new Http(server.http()), null, Set.of(), false, false));
        for (String role :
                sql.list("select code from identity.role where company_id is null and active order by code")) {
            people.add(join(role, role, "01"));
        }
        people.add(join("r" + own.digits, "built role", "02"));
        people.add(join("buyer", "buyer in the south", "03"));
        people.add(join("unit-manager", "manager of the south", "03"));
        people.add(ofAnotherDivision());
        Somebody left = join("buyer", "left", "01");
        sql.update("update identity.person set active = false where email = ?", mailOf("left"));
        people.add(new Somebody("left", left.http(), left.token(), Set.of(), false, false));
        people.add(withKey("company's key", "kontor_demo_m" + own.digits, "company-api"));
        people.add(withKey("staff's key", Keys.STAFF, "staff-api"));
        return people;
    }

    void leave() {
        joined.forEach(mail -> sql.update("update identity.person set active = false where email = ?", mail));
    }

    static Somebody owner(Http http, String name) {
        return new Somebody(name, http, People.token(http.get("/help")), Set.of(), false, true);
    }

    private Somebody withKey(String name, String key, String role) {
        return new Somebody(
                name, new Http(server.http()).withKey(key), null, may(role), role.startsWith("staff"), true);
    }

    /** Somebody of staff who has every permission, for the companies of one division: the other company is foreign to him. */
    private Somebody ofAnotherDivision() {
        Somebody somebody = join("administrator", "staff of a division", "01");
        sql.update(
                "insert into organisation.division (code, name_en, name_zh) values (?, 'Division', 'Division')"
                        + " on conflict do nothing",
                "M" + own.digits);
        sql.update(
                "update organisation.company set division_id = (select id from organisation.division where code = ?)"
                        + " where id = ?",
                "M" + own.digits,
                own.id);
        sql.update(
                "update identity.membership set reach = 'DIVISION', division_id = (select id from organisation.division"
                        + " where code = ?) where person_id = (select id from identity.person where email = ?)",
                "M" + own.digits,
                mailOf("staff of a division"));
        Set<String> may = new TreeSet<>(sql.list("select permission from identity.role_permission where role_code ="
                + " 'administrator' and identity.held_scope(permission, scope, 'DIVISION') is not null"));
        return new Somebody(somebody.role(), somebody.http(), somebody.token(), may, false, true);
    }

    private Set<String> may(String role) {
        return new TreeSet<>(sql.list("select permission from identity.role_permission where role_code = ?", role));
    }

    private Somebody join(String role, String name, String unit) {
        boolean staff =
                sql.one("select staff from identity.role where code = ?", role).equals("t");
        sql.update(
                "insert into identity.person (email, name, password_hash, staff) select ?, ?, password_hash, cast(? as"
                        + " boolean) from identity.person where email = 'anna.schmidt@nordwerk.example' on conflict (email)"
                        + " do update set active = true",
                mailOf(name),
                "Matrix " + name,
                Boolean.toString(staff));
        joined.add(mailOf(name));
        sql.update(
                "insert into identity.membership (person_id, company_id, role_code, unit_id) select id, cast(nullif(?, '')"
                        + " as bigint), ?, cast(nullif(?, '') as bigint) from identity.person where email = ? on conflict do nothing",
                staff ? "" : Long.toString(own.id),
                role,
                staff ? "" : own.digits + unit,
                mailOf(name));
        Http http = MatrixCompany.signIn(server, mailOf(name));
        return new Somebody(name, http, People.token(http.get("/help")), may(role), staff, true);
    }

    private String mailOf(String name) {
        return name.replaceAll("[^a-z]+", "-") + "@matrix" + own.digits + ".example";
    }
}
