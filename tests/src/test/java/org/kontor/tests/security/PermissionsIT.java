package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.launcher.Layout;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/**
 * Who may do what, asked of every operation and every page for every kind of caller. The two tables here are written by
 * hand from what was decided, not read from the program; an operation or page without a line fails.
 */
class PermissionsIT {

    private static final Set<String> BUYER = Set.of(
            "catalog.read",
            "cart.edit",
            "order.place",
            "order.read",
            "company.read",
            "account.edit",
            "apikey.manage",
            "budget.read",
            "budget.manage",
            "company.manage",
            "signin.manage",
            "bank.read",
            "bank.manage",
            "bank.reveal",
            "number.edit",
            "approval.decide",
            "approval.manage");
    private static final Set<String> ALL_OF_STAFF = Set.of(
            "staff.order.read",
            "staff.catalog.read",
            "staff.price.read",
            "staff.price.manage",
            "staff.stock.read",
            "staff.stock.manage",
            "staff.company.read",
            "staff.import.run",
            "staff.job.read",
            "staff.report.read",
            "staff.message.manage",
            "staff.order.cancel",
            "staff.order.hold",
            "staff.return.manage",
            "staff.crm.manage",
            "staff.credit.manage",
            "staff.notice.edit",
            "staff.search.manage",
            "staff.company.actas",
            "staff.privacy",
            "staff.bank.reveal",
            "staff.company.verify",
            "staff.catalog.edit",
            "staff.catalog.approve",
            "account.edit");
    private static final Set<String> ADMINISTRATOR = with(ALL_OF_STAFF, "staff.role.manage");

    private static final Map<String, Set<String>> MAY = Map.of(
            "nobody", Set.of(),
            "buyer", BUYER,
            "company's key", Set.of("catalog.read", "order.place", "order.read", "company.read"),
            "order desk",
                    Set.of(
                            "staff.order.read",
                            "staff.catalog.read",
                            "staff.price.read",
                            "staff.stock.read",
                            "staff.company.read",
                            "staff.notice.edit",
                            "staff.company.actas",
                            "staff.company.verify",
                            "staff.bank.reveal",
                            "staff.crm.manage",
                            "account.edit"),
            "operations", ALL_OF_STAFF,
            "administrator",
                    with(
                            ADMINISTRATOR,
                            "staff.apikey.manage",
                            "staff.trust.manage",
                            "staff.audit.read",
                            "staff.company.verify"),
            "staff's key",
                    Set.of(
                            "staff.order.read",
                            "staff.catalog.read",
                            "staff.price.read",
                            "staff.company.read",
                            "staff.import.run",
                            "staff.job.read",
                            "staff.report.read"));

    /** Operation to the permissions of which one is needed; "" is for everybody. */
    static final Map<String, Set<String>> OPERATIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /api/v1/ping", Set.of("")),
            Map.entry("POST /api/v1/certificate-confirmations", Set.of("")),
            Map.entry("GET /api/v1/products", Set.of("catalog.read", "staff.catalog.read")),
            Map.entry("GET /api/v1/products/{sku}", Set.of("catalog.read", "staff.catalog.read")),
            Map.entry("GET /api/v1/own-numbers", Set.of("catalog.read")),
            Map.entry("POST /api/v1/own-numbers", Set.of("number.edit")),
            Map.entry("GET /api/v1/prices", Set.of("catalog.read")),
            Map.entry("GET /api/v1/prices/why", Set.of("staff.price.read")),
            Map.entry("GET /api/v1/suggest", Set.of("catalog.read", "staff.catalog.read")),
            Map.entry("GET /api/v1/cart", Set.of("cart.edit")),
            Map.entry("POST /api/v1/cart/lines", Set.of("cart.edit")),
            Map.entry("POST /api/v1/quick-order", Set.of("cart.edit")),
            Map.entry("POST /api/v1/quick-order/check", Set.of("cart.edit")),
            Map.entry("PUT /api/v1/cart/lines/{sku}", Set.of("cart.edit")),
            Map.entry("DELETE /api/v1/cart/lines/{sku}", Set.of("cart.edit")),
            Map.entry("POST /api/v1/order-files", Set.of("cart.edit")),
            Map.entry("GET /api/v1/order-files/{id}", Set.of("cart.edit")),
            Map.entry("GET /api/v1/order-files/{id}/refused", Set.of("cart.edit")),
            Map.entry("GET /api/v1/requisition-lists", Set.of("cart.edit")),
            Map.entry("POST /api/v1/requisition-lists", Set.of("cart.edit")),
            Map.entry("GET /api/v1/requisition-lists/targets", Set.of("cart.edit")),
            Map.entry("GET /api/v1/requisition-lists/{id}", Set.of("cart.edit")),
            Map.entry("PUT /api/v1/requisition-lists/{id}", Set.of("cart.edit")),
            Map.entry("DELETE /api/v1/requisition-lists/{id}", Set.of("cart.edit")),
            Map.entry("POST /api/v1/requisition-lists/{id}/shares", Set.of("cart.edit")),
            Map.entry("DELETE /api/v1/requisition-lists/{id}/shares/{share}", Set.of("cart.edit")),
            Map.entry("GET /api/v1/requisition-lists/{id}/file", Set.of("cart.edit")),
            Map.entry("GET /api/v1/requisition-lists/{id}/links", Set.of("cart.edit")),
            Map.entry("POST /api/v1/requisition-lists/{id}/links", Set.of("cart.edit")),
            Map.entry("DELETE /api/v1/requisition-lists/{id}/links/{link}", Set.of("cart.edit")),
            Map.entry("POST /api/v1/requisition-lists/links/{token}/copies", Set.of("cart.edit")),
            Map.entry("POST /api/v1/requisition-lists/{id}/items", Set.of("cart.edit")),
            Map.entry("PUT /api/v1/requisition-lists/{id}/items", Set.of("cart.edit")),
            Map.entry("POST /api/v1/requisition-lists/{id}/items/copies", Set.of("cart.edit")),
            Map.entry("POST /api/v1/requisition-lists/{id}/items/order", Set.of("cart.edit")),
            Map.entry("GET /api/v1/carts", Set.of("cart.edit")),
            Map.entry("POST /api/v1/carts", Set.of("cart.edit")),
            Map.entry("POST /api/v1/carts/put-by", Set.of("cart.edit")),
            Map.entry("GET /api/v1/carts/{id}", Set.of("cart.edit")),
            Map.entry("PUT /api/v1/carts/{id}", Set.of("cart.edit")),
            Map.entry("DELETE /api/v1/carts/{id}", Set.of("cart.edit")),
            Map.entry("POST /api/v1/carts/{id}/current", Set.of("cart.edit")),
            Map.entry("POST /api/v1/carts/{id}/copies", Set.of("cart.edit")),
            Map.entry("POST /api/v1/carts/{id}/put", Set.of("cart.edit")),
            Map.entry("POST /api/v1/carts/{id}/lines", Set.of("cart.edit")),
            Map.entry("PUT /api/v1/carts/{id}/lines/{sku}", Set.of("cart.edit")),
            Map.entry("DELETE /api/v1/carts/{id}/lines/{sku}", Set.of("cart.edit")),
            Map.entry("POST /api/v1/orders", Set.of("order.place")),
            Map.entry("POST /api/v1/orders/{number}/withdraw", Set.of("order.place")),
            Map.entry("POST /api/v1/orders/{number}/amend", Set.of("order.place")),
            Map.entry("POST /api/v1/orders/{number}/amend/preview", Set.of("order.place")),
            Map.entry("POST /api/v1/orders/{number}/cancel", Set.of("order.place", "staff.order.cancel")),
            Map.entry("GET /api/v1/orders/{number}/holds", Set.of("staff.order.read")),
            Map.entry("POST /api/v1/orders/{number}/holds", Set.of("staff.order.hold")),
            Map.entry("POST /api/v1/orders/{number}/holds/{hold}/lift", Set.of("staff.order.hold")),
            Map.entry("GET /api/v1/orders", Set.of("order.read", "staff.order.read")),
            Map.entry("GET /api/v1/orders/file", Set.of("order.read", "staff.order.read")),
            Map.entry("GET /api/v1/orders/{number}", Set.of("order.read", "staff.order.read")),
            Map.entry("GET /api/v1/labels/{shipment}", Set.of("staff.order.read")),
            Map.entry("GET /api/v1/pick-lists/{shipment}", Set.of("staff.order.read")),
            Map.entry("GET /api/v1/documents", Set.of("order.read", "staff.order.read")),
            Map.entry("GET /api/v1/documents/{number}", Set.of("order.read", "staff.order.read")),
            Map.entry("GET /api/v1/documents/{type}/{subject}", Set.of("order.read", "staff.order.read")),
            Map.entry("GET /api/v1/absences", Set.of("company.read")),
            Map.entry("POST /api/v1/absences", Set.of("approval.manage")),
            Map.entry("GET /api/v1/approvals", Set.of("order.read", "approval.decide")),
            Map.entry("GET /api/v1/approvals/{number}", Set.of("order.read", "approval.decide")),
            Map.entry("POST /api/v1/approvals/{number}/decision", Set.of("approval.decide")),
            Map.entry("POST /api/v1/approvals/{number}/forward", Set.of("approval.decide")),
            Map.entry("POST /api/v1/imports/{kind}", Set.of("staff.import.run")),
            Map.entry("GET /api/v1/imports/{kind}/template", Set.of("staff.import.run")),
            Map.entry("GET /api/v1/imports/{kind}/sample", Set.of("staff.import.run")),
            Map.entry("GET /api/v1/imports", Set.of("staff.job.read")),
            Map.entry("GET /api/v1/imports/{id}", Set.of("staff.job.read")),
            Map.entry("GET /api/v1/imports/{id}/refused", Set.of("staff.job.read")),
            Map.entry("GET /api/v1/imports/{id}/items", Set.of("staff.job.read")),
            Map.entry("GET /api/v1/imports/{id}/files", Set.of("staff.job.read")),
            Map.entry("POST /api/v1/imports/{id}/stop", Set.of("staff.import.run")),
            Map.entry("POST /api/v1/imports/{id}/restart", Set.of("staff.import.run")),
            Map.entry("GET /api/v1/bank-accounts", Set.of("bank.read")),
            Map.entry("GET /api/v1/audit", Set.of("staff.audit.read")),
            Map.entry("GET /api/v1/reports/sales", Set.of("staff.report.read"))));

    /** Page to who may see it: everybody, signed-in, buyers, or buyers with this permission. */
    static final Map<String, String> PAGES = new TreeMap<>(Map.ofEntries(
            Map.entry("/sign-in", "everybody"),
            Map.entry("/help", "everybody"),
            Map.entry("/second-factor", "everybody"),
            Map.entry("/setup", "everybody"),
            Map.entry("/forgotten", "everybody"),
            Map.entry("/reset", "everybody"),
            Map.entry("/invitation", "everybody"),
            Map.entry("/security", "signed-in"),
            Map.entry("/choose-company", "signed-in"),
            Map.entry("/act-as", "staff.company.actas"),
            Map.entry("/preferences", "everybody"),
            Map.entry("/terms", "everybody"),
            Map.entry("/my-data", "signed-in"),
            Map.entry("/apply", "everybody"),
            Map.entry("/application", "everybody"),
            Map.entry("/profile", "signed-in"),
            Map.entry("/search", "buyers"),
            Map.entry("/compare", "buyers"),
            Map.entry("/product", "buyers"),
            Map.entry("/cart", "buyers"),
            Map.entry("/carts", "buyers"),
            Map.entry("/quick-order", "buyers"),
            Map.entry("/order-entry", "buyers"),
            Map.entry("/quick-order/files", "buyers"),
            Map.entry("/buy-again", "buyers"),
            Map.entry("/lists", "buyers"),
            Map.entry("/lists/add", "buyers"),
            Map.entry("/list", "nothing without a number"),
            Map.entry("/checkout", "buyers"),
            Map.entry("/orders", "buyers"),
            Map.entry("/documents", "buyers"),
            Map.entry("/returns", "buyers"),
            Map.entry("/return", "nothing without a number"),
            Map.entry("/recurring", "buyers"),
            Map.entry("/blanket-orders", "buyers"),
            Map.entry("/blanket-order", "buyers"),
            Map.entry("/spend", "budget.read"),
            Map.entry("/company", "buyers"),
            Map.entry("/order", "buyers"),
            Map.entry("/budgets", "budget.read"),
            Map.entry("/budget", "nothing without a number"),
            Map.entry("/history", "company.manage"),
            Map.entry("/company-sign-in", "signin.manage"),
            Map.entry("/approvals", "buyers"),
            Map.entry("/absences", "buyers"),
            Map.entry("/company/rules", "approval.manage"),
            Map.entry("/company/rule", "nothing without a number"),
            Map.entry("/company/limits", "approval.manage"),
            Map.entry("/api-keys", "apikey.manage"),
            Map.entry("/api-keys/certificate", "apikey.manage"),
            Map.entry("/api-keys/console", "apikey.manage"),
            Map.entry("/api-key", "nothing without a number")));

    /** Page of the back-office to the permission it needs. */
    static final Map<String, String> OFFICE = new TreeMap<>(Map.ofEntries(
            Map.entry("/office/users", "staff.role.manage"),
            Map.entry("/office/user/1", "staff.role.manage"),
            Map.entry("/office/divisions", "staff.role.manage"),
            Map.entry("/office/company/1/care", "staff.role.manage"),
            Map.entry("/office/roles", "staff.role.manage"),
            Map.entry("/office/role/1", "staff.role.manage"),
            Map.entry("/office/", "staff.order.read"),
            Map.entry("/office/orders", "staff.order.read"),
            Map.entry("/office/order-entry", "staff.company.actas"),
            Map.entry("/office/documents", "staff.order.read"),
            Map.entry("/office/returns", "staff.order.read"),
            Map.entry("/office/return/1", "staff.order.read"),
            Map.entry("/office/order/1", "staff.order.read"),
            Map.entry("/office/order/1/sources", "staff.order.read"),
            Map.entry("/office/deliveries", "staff.order.read"),
            Map.entry("/office/delivery/1", "staff.order.read"),
            Map.entry("/office/pick/1", "staff.order.read"),
            Map.entry("/office/products", "staff.catalog.read"),
            Map.entry("/office/article-changes", "staff.catalog.read"),
            Map.entry("/office/product/1", "staff.catalog.read"),
            Map.entry("/office/product-texts/1", "staff.catalog.read"),
            Map.entry("/office/product-media/1", "staff.catalog.read"),
            Map.entry("/office/product-prices/1", "staff.price.read"),
            Map.entry("/office/product-history/1", "staff.catalog.read"),
            Map.entry("/office/product-attributes/1", "staff.catalog.edit"),
            Map.entry("/office/category/1", "staff.catalog.edit"),
            Map.entry("/office/structure", "staff.catalog.edit"),
            Map.entry("/office/attribute/1", "staff.catalog.edit"),
            Map.entry("/office/catalogue/1", "staff.catalog.edit"),
            Map.entry("/office/assortments", "staff.catalog.edit"),
            Map.entry("/office/assortment/1", "staff.catalog.edit"),
            Map.entry("/office/blanket-orders", "staff.order.read"),
            Map.entry("/office/opportunities", "staff.crm.manage"),
            Map.entry("/office/opportunity/1", "staff.crm.manage"),
            Map.entry("/office/leads", "staff.crm.manage"),
            Map.entry("/office/crm-exchange", "staff.crm.manage"),
            Map.entry("/office/lead/1", "staff.crm.manage"),
            Map.entry("/office/cases", "staff.crm.manage"),
            Map.entry("/office/case/1", "staff.crm.manage"),
            Map.entry("/office/company/1/contacts", "staff.crm.manage"),
            Map.entry("/office/blanket-order/1", "staff.order.read"),
            Map.entry("/office/purchases", "staff.stock.read"),
            Map.entry("/office/supplier-shipments", "staff.stock.read"),
            Map.entry("/office/supplier-shipment/1", "staff.stock.read"),
            Map.entry("/office/purchase/1", "staff.stock.read"),
            Map.entry("/office/reorder", "staff.stock.read"),
            Map.entry("/office/stock-feed", "staff.stock.read"),
            Map.entry("/office/stock/1", "staff.stock.read"),
            Map.entry("/office/companies", "staff.company.read"),
            Map.entry("/office/company/1", "staff.company.read"),
            Map.entry("/office/company/1/verification", "staff.company.verify"),
            Map.entry("/office/company/1/bank", "staff.company.verify"),
            Map.entry("/office/company/1/screening", "staff.company.verify"),
            Map.entry("/office/sanction-lists", "staff.import.run"),
            Map.entry("/office/company/1/paper", "staff.company.verify"),
            Map.entry("/office/person/1", "staff.privacy"),
            Map.entry("/office/worklist", "staff.company.verify"),
            Map.entry("/office/report", "staff.report.read"),
            Map.entry("/office/spend/1", "staff.report.read"),
            Map.entry("/office/notices", "staff.notice.edit"),
            Map.entry("/office/search", "staff.search.manage"),
            Map.entry("/office/jobs", "staff.job.read"),
            Map.entry("/office/jobs/new", "staff.import.run"),
            Map.entry("/office/job/1", "staff.job.read"),
            Map.entry("/office/audit", "staff.audit.read"),
            Map.entry("/office/messages", "staff.message.manage"),
            Map.entry("/office/erp-orders", "staff.message.manage"),
            Map.entry("/office/mail-domains", "staff.company.verify"),
            Map.entry("/office/api-keys", "staff.apikey.manage"),
            Map.entry("/office/api-keys/certificate", "staff.apikey.manage"),
            Map.entry("/office/prices", "staff.price.read"),
            Map.entry("/office/prices/why", "staff.price.read"),
            Map.entry("/office/price-list/1", "staff.price.read"),
            Map.entry("/office/prices/new", "staff.price.manage"),
            Map.entry("/office/order-values", "staff.price.read"),
            Map.entry("/office/contracts", "staff.price.read"),
            Map.entry("/office/rates", "staff.price.read"),
            Map.entry("/office/price-list/1/rules", "staff.price.read"),
            Map.entry("/office/price-list/1/change", "staff.price.manage"),
            Map.entry("/office/price-list/1/grid", "staff.price.manage"),
            Map.entry("/office/price-groups", "staff.price.read"),
            Map.entry("/office/price-group/1", "staff.price.read"),
            Map.entry("/office/market/1", "staff.price.read"),
            Map.entry("/office/trust", "staff.trust.manage"),
            Map.entry("/office/trust/1", "staff.trust.manage"),
            Map.entry("/office/api-key/1", "staff.apikey.manage")));

    private static final Map<String, Http> CALLERS = new LinkedHashMap<>();
    private static final Map<String, String> TOKENS = new LinkedHashMap<>();

    @BeforeAll
    static void everybodyComes() {
        CALLERS.put("nobody", Kontor.http());
        CALLERS.put("company's key", Kontor.http().withKey(Keys.NORDWERK));
        CALLERS.put("staff's key", Kontor.http().withKey(Keys.STAFF));
        signIn("buyer", People.ANNA_OF_NORDWERK);
        signIn("order desk", People.ORDER_DESK);
        signIn("operations", People.OPERATIONS);
        signIn("administrator", People.ADMINISTRATOR);
        assertEquals(MAY.keySet(), CALLERS.keySet());
    }

    private static void signIn(String who, String email) {
        Http http = People.signIn(email);
        CALLERS.put(who, http);
        TOKENS.put(who, People.token(http.get("/help")));
    }

    @Test
    void everyOperationHasALineInTheTable() {
        Set<String> described = new TreeSet<>();
        JsonObject paths = OpenApi.document().getJsonObject("paths");
        paths.forEach((path, operations) -> operations.asJsonObject().keySet().stream()
                .filter(Set.of("get", "put", "post", "delete", "patch")::contains)
                .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        assertEquals(Set.of(), minus(described, OPERATIONS.keySet()), "operations without a line");
        assertTrue(described.size() >= 10, described.toString());
    }

    @Test
    void everyOperationIsOpenToThoseWhoMayAndToNobodyElse() {
        Set<String> described = OpenApi.operations();
        Map<String, String> wrong = new TreeMap<>();
        OPERATIONS.forEach((operation, needed) -> {
            if (described.contains(operation)) {
                CALLERS.keySet().forEach(who -> {
                    boolean may = needed.contains("") || needed.stream().anyMatch(MAY.get(who)::contains);
                    int status = call(operation, who).statusCode();
                    boolean denied = status == (who.equals("nobody") ? 401 : 403);
                    if (may == denied || status >= 500) {
                        wrong.put(operation + " by " + who, "may " + may + ", answered " + status);
                    }
                });
            }
        });
        assertEquals(Map.of(), wrong);
    }

    /** Where an operation is called about something that there never was. */
    static String path(String operation) {
        return operation
                .substring(operation.indexOf(' ') + 1)
                .replaceAll("\\{kind}$", "companies?dryRun=true")
                .replace("{kind}", "companies")
                .replaceAll("\\{(id|share|link|hold)}", "999999999")
                .replaceAll("\\{[a-zA-Z]+}", "none");
    }

    private static HttpResponse<String> call(String operation, String who) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = path(operation);
        HttpRequest.Builder request = CALLERS.get(who).request(path);
        if (TOKENS.containsKey(who)) {
            request.header("X-CSRF-Token", TOKENS.get(who));
        }
        if (method.equals("GET") || method.equals("DELETE") || path.matches(".*/(stop|restart)")) {
            return CALLERS.get(who).send(request.method(method, HttpRequest.BodyPublishers.noBody()));
        }
        request.header(
                "Content-Type",
                path.matches(".*/(imports/.*|absences|own-numbers|order-files)") ? "text/csv" : "application/json");
        request.header("Idempotency-Key", java.util.UUID.randomUUID().toString());
        return CALLERS.get(who).send(request.method(method, HttpRequest.BodyPublishers.ofString(body(operation))));
    }

    /** In order, so that nothing but the permission can be the reason of a refusal of those who may not. */
    static String body(String operation) {
        return switch (operation) {
            case "POST /api/v1/orders" -> "{\"lines\":[{\"sku\":\"none\",\"quantity\":1}]}";
            case "POST /api/v1/orders/{number}/amend", "POST /api/v1/orders/{number}/amend/preview" ->
                "{\"lines\":[{\"sku\":\"none\",\"quantity\":1}],\"prices\":\"BEST\"}";
            case "POST /api/v1/orders/{number}/holds" -> "{\"reason\":\"OTHER\",\"words\":\"none\"}";
            case "POST /api/v1/orders/{number}/withdraw",
                    "POST /api/v1/orders/{number}/cancel",
                    "POST /api/v1/orders/{number}/holds/{hold}/lift" -> "{\"reason\":\"none\"}";
            case "POST /api/v1/approvals/{number}/decision" -> "{\"verdict\":\"APPROVE\",\"sha256\":\"00\"}";
            case "POST /api/v1/approvals/{number}/forward" -> "{\"to\":1,\"sha256\":\"" + "0".repeat(64) + "\"}";
            case "POST /api/v1/quick-order",
                    "POST /api/v1/quick-order/check",
                    "POST /api/v1/requisition-lists/{id}/items" -> "{\"lines\":[{\"code\":\"none\",\"quantity\":1}]}";
            case "POST /api/v1/carts", "POST /api/v1/carts/put-by", "POST /api/v1/carts/{id}/copies" ->
                "{\"name\":\"\"}";
            case "POST /api/v1/requisition-lists" -> "{\"name\":\"none\"}";
            case "PUT /api/v1/requisition-lists/{id}" -> "{\"name\":\"none\",\"version\":1}";
            case "POST /api/v1/requisition-lists/{id}/shares" -> "{\"who\":\"p1\",\"access\":\"READ\"}";
            case "POST /api/v1/requisition-lists/{id}/links" -> "{\"days\":7}";
            case "POST /api/v1/requisition-lists/links/{token}/copies" -> "{\"name\":\"none\"}";
            case "PUT /api/v1/requisition-lists/{id}/items" -> "{\"version\":1}";
            case "POST /api/v1/requisition-lists/{id}/items/copies" -> "{\"into\":1,\"items\":[1]}";
            case "POST /api/v1/requisition-lists/{id}/items/order" -> "{\"items\":[1]}";
            case "PUT /api/v1/carts/{id}" -> "{\"name\":\"none\",\"version\":1}";
            case "POST /api/v1/carts/{id}/current" -> "{}";
            case "POST /api/v1/carts/{id}/put" -> "{\"version\":1,\"into\":1,\"mode\":\"merge\"}";
            case "PUT /api/v1/carts/{id}/lines/{sku}" -> "{\"quantity\":1}";
            case "POST /api/v1/cart/lines", "POST /api/v1/carts/{id}/lines" -> "{\"sku\":\"none\",\"quantity\":1}";
            case "PUT /api/v1/cart/lines/{sku}" -> "{\"quantity\":1}";
            default -> "number,name";
        };
    }

    @Test
    void everyPageHasALineInTheTable() throws IOException {
        Set<String> pages = portalPages();
        assertEquals(Set.of(), minus(pages, PAGES.keySet()), "pages without a line");
    }

    @Test
    void everyPageIsOpenToThoseWhoMayAndToNobodyElse() {
        Map<String, String> wrong = new TreeMap<>();
        PAGES.forEach((page, whom) -> {
            for (String who : List.of("nobody", "buyer", "order desk", "administrator")) {
                boolean may = whom.equals("everybody")
                        || whom.equals("signed-in") && !who.equals("nobody")
                        || whom.equals("buyers") && who.equals("buyer")
                        || MAY.get(who).contains(whom)
                        || whom.startsWith("nothing") && who.equals("buyer");
                int status = CALLERS.get(who).get(page).statusCode();
                boolean denied = status == (who.equals("nobody") ? 303 : 403);
                boolean home = whom.equals("everybody") && status == 303;
                if (may == denied && !home || status >= 500) {
                    wrong.put(page + " by " + who, "may " + may + ", answered " + status);
                }
            }
        });
        assertEquals(Map.of(), wrong);
    }

    @Test
    void everyPageOfTheBackOfficeIsForTheStaffWhoseWorkItIs() throws IOException {
        assertEquals(Set.of(), minus(officePages(), OFFICE.keySet()), "pages without a line");
        Map<String, String> wrong = new TreeMap<>();
        OFFICE.forEach((page, needed) -> {
            for (String who : List.of("nobody", "buyer", "order desk", "operations", "administrator")) {
                boolean may = MAY.get(who).contains(needed);
                int status = CALLERS.get(who).get(page).statusCode();
                boolean denied = status == (who.equals("nobody") ? 303 : 403);
                if (may == denied || status >= 500) {
                    wrong.put(page + " by " + who, "may " + may + ", answered " + status);
                }
            }
        });
        assertEquals(Map.of(), wrong);
    }

    @Test
    void theHomePageSendsStaffToTheirOffice() {
        assertEquals(200, CALLERS.get("buyer").get("/").statusCode());
        HttpResponse<String> staff = CALLERS.get("order desk").get("/");
        assertTrue(
                staff.headers().firstValue("Location").orElse("").endsWith("/office/"),
                staff.headers().toString());
    }

    static Set<String> portalPages() throws IOException {
        String routes =
                Files.readString(Layout.find().root().resolve("web/src/main/java/org/kontor/shell/PortalRoutes.java"));
        Matcher pattern = Pattern.compile("^ {12}\"(/[a-z-]+)(/\\*)?\",?$", Pattern.MULTILINE)
                .matcher(routes);
        Set<String> pages =
                pattern.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(pages.size() >= 8, pages.toString());
        return pages;
    }

    static Set<String> officePages() throws IOException {
        String routes =
                Files.readString(Layout.find().root().resolve("web/src/main/java/org/kontor/shell/OfficeRoutes.java"));
        return Pattern.compile("route\\(\"(/office[^\"]*)\"")
                .matcher(routes)
                .results()
                .map(found -> found.group(1).replace("/?", "/").replaceAll("\\([^)]*\\)", "1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static Set<String> minus(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
