package org.kontor.tests.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.People;

/**
 * One of the companies of the matrix: {@code matrix/company.sql}, and an order that waits for a decision. All its ids begin
 * with the same digits, so that what one company sends becomes what another or nobody would send by exchanging them.
 */
final class MatrixCompany {

    /** The digits of a company that never was. */
    private static final String NEVER = "79";

    final String digits;
    final long id;
    final OwnedRows rows;
    private final KontorServer server;
    private String waiting;

    /** @param first two digits; the others are the same for the companies of one run */
    MatrixCompany(KontorServer server, String first, String others, long product) {
        this.server = server;
        this.digits = first + others;
        this.id = Long.parseLong(digits + "00");
        this.rows = new OwnedRows(server.database(), id);
        rows.also("inventory.stock_item", "product_id = " + product);
        rows.also("inventory.stock_entry", "product_id = " + product);
        rows.quietly(script().replace("#", digits).replace("$", Long.toString(product)));
    }

    private static String script() {
        try (InputStream in = MatrixCompany.class.getResourceAsStream("/matrix/company.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Its buyer orders; a rule of the company holds the order back. */
    void order(Http buyer, String sku) {
        HttpResponse<String> placed = buyer.send(buyer.request("/api/v1/orders")
                .header("X-CSRF-Token", People.token(buyer.get("/help")))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":2}],\"costCentre\":\"C" + digits
                                + "\",\"budgetId\":" + digits + "40,\"poNumber\":\"W" + digits + "\"}")));
        if (placed.statusCode() != 201) {
            throw new AssertionError("no order: " + placed.statusCode() + " " + placed.body());
        }
        waiting = rows.sql()
                .one("select number from order_.sales_order where company_id = ? and status = 'AWAITING_APPROVAL'", id);
    }

    Http signIn(String name) {
        return signIn(server, name + "@m" + digits + ".example");
    }

    static Http signIn(KontorServer server, String email) {
        Http http = new Http(server.http());
        HttpResponse<String> answer = People.trySignIn(http, email, People.PASSWORD);
        if (answer.statusCode() != 303) {
            throw new AssertionError(email + " cannot sign in: " + answer.statusCode());
        }
        return http;
    }

    /** A path or body with {@code {plain}}, {@code {waiting}} and {@code #} as this company has them. */
    String fill(String template) {
        return template.replace("{waiting}", waiting).replace("#", digits);
    }

    /** What speaks of this company, said of the other. */
    String toOther(String said, MatrixCompany other) {
        return said.replace(digits, other.digits).replace(waiting, other.waiting);
    }

    /** What speaks of this company, said of one that never was. */
    String toNever(String said) {
        return said.replace(digits, NEVER + digits.substring(NEVER.length())).replace(waiting, "999999");
    }

    boolean isMeant(String said) {
        return said.contains(digits) || said.contains(waiting);
    }

    /** Each single thing of this company that a text speaks of. */
    Map<String, String> tokens(String said) {
        Map<String, String> tokens = new LinkedHashMap<>();
        java.util.regex.Pattern.compile("r?" + digits + "[0-9]{0,4}|" + waiting)
                .matcher(said)
                .results()
                .forEach(found -> tokens.put(found.group(), found.group()));
        return tokens;
    }

    String waiting() {
        return waiting;
    }
}
