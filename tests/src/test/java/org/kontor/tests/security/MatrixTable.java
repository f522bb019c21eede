package org.kontor.tests.security;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontor.launcher.Layout;

/**
 * What the matrix asks of each operation and page, with things of the company in it: # are the digits that all its ids
 * begin with, {@code {waiting}} the number of its order that waits for a decision. What has no line here is missing.
 */
final class MatrixTable {

    /** Operations that change something, with a body that really would; {@code {sku}} is an article, {@code {seen}} a version. */
    static final Map<String, List<String>> BODIES = Map.ofEntries(
            Map.entry(
                    "POST /api/v1/quick-order",
                    List.of("/api/v1/quick-order", "{\"lines\":[{\"code\":\"{sku}\",\"quantity\":1}]}")),
            Map.entry(
                    "POST /api/v1/quick-order/check",
                    List.of("/api/v1/quick-order/check", "{\"lines\":[{\"code\":\"{sku}\",\"quantity\":1}]}")),
            Map.entry("POST /api/v1/cart/lines", List.of("/api/v1/cart/lines", "{\"sku\":\"{sku}\",\"quantity\":1}")),
            Map.entry("PUT /api/v1/cart/lines/{sku}", List.of("/api/v1/cart/lines/{sku}", "{\"quantity\":9}")),
            Map.entry("DELETE /api/v1/cart/lines/{sku}", List.of("/api/v1/cart/lines/{sku}", "")),
            Map.entry(
                    "POST /api/v1/order-files",
                    List.of("/api/v1/order-files?cart=File+#&name=f", "code;quantity\n{sku};3\n")),
            Map.entry(
                    "POST /api/v1/requisition-lists",
                    List.of("/api/v1/requisition-lists", "{\"name\":\"New list #\"}")),
            Map.entry(
                    "PUT /api/v1/requisition-lists/{id}",
                    List.of("/api/v1/requisition-lists/#70", "{\"name\":\"Other list #\",\"version\":0}")),
            Map.entry("DELETE /api/v1/requisition-lists/{id}", List.of("/api/v1/requisition-lists/#70?version=0", "")),
            Map.entry(
                    "POST /api/v1/requisition-lists/{id}/shares",
                    List.of("/api/v1/requisition-lists/#70/shares", "{\"who\":\"u#02\",\"access\":\"READ\"}")),
            Map.entry(
                    "DELETE /api/v1/requisition-lists/{id}/shares/{share}",
                    List.of("/api/v1/requisition-lists/#71/shares/#73", "")),
            Map.entry(
                    "POST /api/v1/requisition-lists/{id}/links",
                    List.of("/api/v1/requisition-lists/#70/links", "{\"days\":7}")),
            Map.entry(
                    "DELETE /api/v1/requisition-lists/{id}/links/{link}",
                    List.of("/api/v1/requisition-lists/#70/links/#77", "")),
            Map.entry(
                    "POST /api/v1/requisition-lists/links/{token}/copies",
                    List.of(
                            "/api/v1/requisition-lists/links/LIST-LINK-#-000000000000000000000000/copies",
                            "{\"name\":\"Copy #\"}")),
            Map.entry(
                    "POST /api/v1/requisition-lists/{id}/items",
                    List.of(
                            "/api/v1/requisition-lists/#70/items",
                            "{\"lines\":[{\"code\":\"{sku}\",\"quantity\":1}]}")),
            Map.entry(
                    "PUT /api/v1/requisition-lists/{id}/items",
                    List.of(
                            "/api/v1/requisition-lists/#70/items",
                            "{\"version\":0,\"quantities\":[{\"id\":#72,\"quantity\":5}]}")),
            Map.entry(
                    "POST /api/v1/requisition-lists/{id}/items/copies",
                    List.of("/api/v1/requisition-lists/#70/items/copies", "{\"into\":#71,\"items\":[#72]}")),
            Map.entry(
                    "POST /api/v1/requisition-lists/{id}/items/order",
                    List.of("/api/v1/requisition-lists/#70/items/order", "{\"items\":[#72]}")),
            Map.entry("POST /api/v1/carts", List.of("/api/v1/carts", "{\"name\":\"New cart #\"}")),
            Map.entry("POST /api/v1/carts/put-by", List.of("/api/v1/carts/put-by", "{\"name\":\"By cart #\"}")),
            Map.entry(
                    "PUT /api/v1/carts/{id}",
                    List.of("/api/v1/carts/#74", "{\"name\":\"Named cart #\",\"version\":0}")),
            Map.entry("DELETE /api/v1/carts/{id}", List.of("/api/v1/carts/#74?version=0", "")),
            Map.entry(
                    "POST /api/v1/carts/{id}/current",
                    List.of("/api/v1/carts/#74/current", "{\"presentName\":\"P#\"}")),
            Map.entry("POST /api/v1/carts/{id}/copies", List.of("/api/v1/carts/#74/copies", "{\"name\":\"Copy #\"}")),
            Map.entry(
                    "POST /api/v1/carts/{id}/put",
                    List.of("/api/v1/carts/#74/put", "{\"version\":0,\"into\":#45,\"mode\":\"merge\"}")),
            Map.entry(
                    "POST /api/v1/carts/{id}/lines",
                    List.of("/api/v1/carts/#74/lines", "{\"sku\":\"{sku}\",\"quantity\":1}")),
            Map.entry(
                    "PUT /api/v1/carts/{id}/lines/{sku}",
                    List.of("/api/v1/carts/#74/lines/{sku}", "{\"quantity\":9,\"comment\":\"Remark #\"}")),
            Map.entry("DELETE /api/v1/carts/{id}/lines/{sku}", List.of("/api/v1/carts/#74/lines/{sku}", "")),
            Map.entry(
                    "POST /api/v1/orders",
                    List.of(
                            "/api/v1/orders",
                            "{\"lines\":[{\"sku\":\"{sku}\",\"quantity\":1}],\"shipTo\":\"Gate #\",\"costCentre\":\"C#\","
                                    + "\"budgetId\":#40,\"poNumber\":\"P#\"}")),
            Map.entry(
                    "POST /api/v1/orders/{number}/withdraw",
                    List.of("/api/v1/orders/{waiting}/withdraw", "{\"reason\":\"Not needed\"}")),
            Map.entry(
                    "POST /api/v1/orders/{number}/amend",
                    List.of(
                            "/api/v1/orders/#60/amend",
                            "{\"lines\":[{\"sku\":\"{sku}\",\"quantity\":1}],\"prices\":\"BEST\"}")),
            Map.entry(
                    "POST /api/v1/orders/{number}/amend/preview",
                    List.of(
                            "/api/v1/orders/#60/amend/preview",
                            "{\"lines\":[{\"sku\":\"{sku}\",\"quantity\":1}],\"prices\":\"BEST\"}")),
            Map.entry(
                    "POST /api/v1/orders/{number}/cancel",
                    List.of("/api/v1/orders/#60/cancel", "{\"reason\":\"Not needed\"}")),
            Map.entry("POST /api/v1/own-numbers", List.of("/api/v1/own-numbers", "{sku},W2-#\n")),
            Map.entry(
                    "POST /api/v1/absences",
                    List.of(
                            "/api/v1/absences",
                            "e-mail,from,until,deputy\nsouth@m#.example,2031-01-01,2031-01-05,north@m#.example\n")),
            Map.entry(
                    "POST /api/v1/approvals/{number}/forward",
                    List.of(
                            "/api/v1/approvals/{waiting}/forward",
                            "{\"to\":#12,\"comment\":\"Please look\",\"sha256\":\"{seen}\"}")),
            Map.entry(
                    "POST /api/v1/approvals/{number}/decision",
                    List.of(
                            "/api/v1/approvals/{waiting}/decision",
                            "{\"verdict\":\"REFUSE\",\"comment\":\"No\",\"sha256\":\"{seen}\"}")));

    /** Operations that change nothing of a company, or only by staff, whom every company is open to. */
    static final Set<String> OF_STAFF = Set.of(
            "POST /api/v1/certificate-confirmations",
            "POST /api/v1/orders/{number}/holds",
            "POST /api/v1/orders/{number}/holds/{hold}/lift",
            "POST /api/v1/imports/{kind}",
            "POST /api/v1/imports/{id}/stop",
            "POST /api/v1/imports/{id}/restart");

    /** What is asked for besides the plain address of an operation. */
    private static final Map<String, List<String>> GETS = Map.ofEntries(
            Map.entry(
                    "GET /api/v1/orders",
                    List.of(
                            "/api/v1/orders?size=100",
                            "/api/v1/orders?number=#60",
                            "/api/v1/orders?po=PO",
                            "/api/v1/orders?company=Works")),
            Map.entry("GET /api/v1/order-files/{id}", List.of("/api/v1/order-files/#76")),
            Map.entry("GET /api/v1/order-files/{id}/refused", List.of("/api/v1/order-files/#76/refused")),
            Map.entry(
                    "GET /api/v1/requisition-lists/{id}",
                    List.of("/api/v1/requisition-lists/#70", "/api/v1/requisition-lists/#71")),
            Map.entry("GET /api/v1/requisition-lists/{id}/file", List.of("/api/v1/requisition-lists/#70/file")),
            Map.entry("GET /api/v1/requisition-lists/{id}/links", List.of("/api/v1/requisition-lists/#70/links")),
            Map.entry("GET /api/v1/carts/{id}", List.of("/api/v1/carts/#74", "/api/v1/carts/#48")),
            Map.entry("GET /api/v1/orders/{number}", List.of("/api/v1/orders/#60", "/api/v1/orders/{waiting}")),
            Map.entry("GET /api/v1/orders/{number}/holds", List.of("/api/v1/orders/#60/holds")),
            Map.entry("GET /api/v1/documents", List.of("/api/v1/documents?size=100", "/api/v1/documents?order=#60")),
            Map.entry("GET /api/v1/labels/{shipment}", List.of("/api/v1/labels/#60-1")),
            Map.entry("GET /api/v1/pick-lists/{shipment}", List.of("/api/v1/pick-lists/#60-3")),
            Map.entry("GET /api/v1/documents/{number}", List.of("/api/v1/documents/OC-1999-000#60")),
            Map.entry(
                    "GET /api/v1/documents/{type}/{subject}",
                    List.of(
                            "/api/v1/documents/order-confirmation/#60",
                            "/api/v1/documents/order-confirmation/#66",
                            "/api/v1/documents/delivery-note/#60-1")),
            Map.entry("GET /api/v1/approvals/{number}", List.of("/api/v1/approvals/{waiting}")),
            Map.entry("GET /api/v1/products", List.of("/api/v1/products?q=Works")),
            Map.entry("GET /api/v1/products/{sku}", List.of("/api/v1/products/{sku}")),
            Map.entry("GET /api/v1/prices", List.of("/api/v1/prices?sku={sku}")),
            Map.entry("GET /api/v1/prices/why", List.of("/api/v1/prices/why?company=#00&sku={sku}")),
            Map.entry("GET /api/v1/suggest", List.of("/api/v1/suggest?q=works")),
            Map.entry(
                    "GET /api/v1/audit",
                    List.of("/api/v1/audit", "/api/v1/audit?company=#00", "/api/v1/audit?object=company&key=#00")),
            Map.entry(
                    "GET /api/v1/reports/sales", List.of("/api/v1/reports/sales", "/api/v1/reports/sales?by=customer")),
            Map.entry("GET /api/v1/imports/{id}", List.of("/api/v1/imports/#99")),
            Map.entry("GET /api/v1/imports/{id}/refused", List.of("/api/v1/imports/#99/refused")),
            Map.entry("GET /api/v1/imports/{id}/items", List.of("/api/v1/imports/#99/items")),
            Map.entry("GET /api/v1/imports/{id}/files", List.of("/api/v1/imports/#99/files")),
            Map.entry("GET /api/v1/imports/{kind}/template", List.of("/api/v1/imports/companies/template")),
            Map.entry("GET /api/v1/imports/{kind}/sample", List.of("/api/v1/imports/companies/sample")));

    /** Routes with something in them to addresses. */
    private static final Map<String, List<String>> PAGES = Map.ofEntries(
            Map.entry("/reset/([^/]+)", List.of("/reset/none")),
            Map.entry("/invitation/([^/]+)", List.of("/invitation/none")),
            Map.entry(
                    "/apply/confirm/([A-Za-z0-9_-]{43})",
                    List.of("/apply/confirm/a-link-that-nobody-was-ever-sent-in-a-lette")),
            Map.entry(
                    "/application/([A-Za-z0-9_-]{43})",
                    List.of("/application/a-link-that-nobody-was-ever-sent-in-a-lette")),
            Map.entry("/search", List.of("/search", "/search?q=Works")),
            Map.entry("/compare", List.of("/compare", "/compare?sku={sku}")),
            Map.entry("/cart/([1-9][0-9]{0,17})", List.of("/cart/#74", "/cart/#45")),
            Map.entry("/quick-order/file/([0-9]{1,18})", List.of("/quick-order/file/#76")),
            Map.entry("/list/([0-9]{1,18})", List.of("/list/#70", "/list/#71")),
            Map.entry("/list/([0-9]{1,18})/links", List.of("/list/#70/links")),
            Map.entry("/lists/from/([A-Za-z0-9_-]{43})", List.of("/lists/from/LIST-LINK-#-000000000000000000000000")),
            Map.entry("/lists/add", List.of("/lists/add", "/lists/add?from=cart", "/lists/add?order=#60")),
            Map.entry("/product/(.+)", List.of("/product/{sku}")),
            Map.entry("/budget/(new|[0-9]{1,18})", List.of("/budget/new", "/budget/#40")),
            Map.entry("/documents", List.of("/documents", "/documents?q=#60", "/documents?kind=delivery-note")),
            Map.entry("/returns", List.of("/returns", "/returns?q=#60")),
            Map.entry("/return/([^/]+)", List.of("/return/R#88")),
            Map.entry("/order/([^/]+)/return", List.of("/order/#60/return")),
            Map.entry("/office/returns", List.of("/office/returns", "/office/returns?q=R#88")),
            Map.entry("/office/return/([^/]+)", List.of("/office/return/R#88")),
            Map.entry("/orders", List.of("/orders?tab=all", "/orders?q=#60", "/orders?q=PO")),
            Map.entry("/blanket-orders", List.of("/blanket-orders")),
            Map.entry("/blanket-order/([^/]+)", List.of("/blanket-order/B#97")),
            Map.entry("/recurring", List.of("/recurring", "/recurring?tab=all")),
            Map.entry("/recurring/new", List.of("/recurring/new?cart=1", "/recurring/new?order=#60")),
            Map.entry("/recurring/([^/]+)", List.of("/recurring/#50", "/recurring/#51", "/recurring/#52")),
            Map.entry("/recurring/([^/]+)/edit", List.of("/recurring/#50/edit")),
            Map.entry(
                    "/spend",
                    List.of(
                            "/spend",
                            "/spend?group=person",
                            "/spend?group=unit",
                            "/spend?group=month",
                            "/spend?cost-centre=#25",
                            "/spend?unit=#02",
                            "/spend?person=#11",
                            "/spend?budget=#40",
                            "/spend?group=person&format=csv",
                            "/spend?group=person&format=xlsx")),
            Map.entry(
                    "/company/people",
                    List.of(
                            "/company/people",
                            "/company/people?q=Buyer",
                            "/company/people?unit=#02",
                            "/company/people?role=r#")),
            Map.entry("/company/person/([0-9]{1,18})", List.of("/company/person/#11", "/company/person/#13")),
            Map.entry("/company/role/([a-z0-9-]{1,80})", List.of("/company/role/new", "/company/role/r#")),
            Map.entry(
                    "/company/unit/([0-9]{1,18}|new)",
                    List.of(
                            "/company/unit/new",
                            "/company/unit/new?above=#02",
                            "/company/unit/#02",
                            "/company/unit/#03")),
            Map.entry(
                    "/company/address/([0-9]{1,18}|new)",
                    List.of("/company/address/new", "/company/address/#20", "/company/address/#21")),
            Map.entry(
                    "/company/cost-centre/([0-9]{1,18}|new)",
                    List.of("/company/cost-centre/new", "/company/cost-centre/#25")),
            Map.entry("/order/([^/]+)", List.of("/order/#60", "/order/{waiting}", "/order/#66")),
            Map.entry("/order/([^/]+)/placed", List.of("/order/#60/placed", "/order/{waiting}/placed")),
            Map.entry("/order/([^/]+)/amend", List.of("/order/#60/amend", "/order/{waiting}/amend")),
            Map.entry("/order/([^/]+)/state", List.of("/order/#60/state", "/order/{waiting}/state")),
            Map.entry(
                    "/history",
                    List.of(
                            "/history",
                            "/history?object=company",
                            "/history?object=unit&key=NORTH",
                            "/history?who=Admin")),
            Map.entry("/approvals/([0-9A-Za-z-]{1,40})", List.of("/approvals/{waiting}", "/approvals/#60")),
            Map.entry(
                    "/company/rules",
                    List.of("/company/rules", "/company/rules?amount=100&person=#11&unit=#02&cost-centre=#25")),
            Map.entry("/company/rule/([0-9]{1,18}|new)", List.of("/company/rule/new", "/company/rule/#35")),
            Map.entry("/api-key/([0-9]{1,18})", List.of("/api-key/#30")),
            Map.entry("/office/?", List.of("/office/")),
            Map.entry("/office/orders", List.of("/office/orders", "/office/orders?q=#60")),
            Map.entry("/office/delivery/([^/]+)", List.of("/office/delivery/#60-1")),
            Map.entry("/office/pick/([^/]+)", List.of("/office/pick/#60-3")),
            Map.entry("/office/order/([^/]+)/sources", List.of("/office/order/#60/sources")),
            Map.entry("/office/order/([^/]+)", List.of("/office/order/#60", "/office/order/{waiting}")),
            Map.entry("/office/product/(.+)", List.of("/office/product/{sku}")),
            Map.entry("/office/product-texts/(.+)", List.of("/office/product-texts/{sku}")),
            Map.entry("/office/product-attributes/(.+)", List.of("/office/product-attributes/{sku}")),
            Map.entry("/office/category/([a-z0-9][a-z0-9_-]*)", List.of("/office/category/screws")),
            Map.entry("/office/product-media/(.+)", List.of("/office/product-media/{sku}")),
            Map.entry("/office/product-prices/(.+)", List.of("/office/product-prices/{sku}")),
            Map.entry("/office/product-history/(.+)", List.of("/office/product-history/{sku}")),
            Map.entry("/office/attribute/([a-z0-9][a-z0-9_-]*)", List.of("/office/attribute/length")),
            Map.entry("/office/catalogue/([a-z0-9][a-z0-9_-]*)", List.of("/office/catalogue/main")),
            Map.entry("/office/assortment/([0-9]{1,18})", List.of("/office/assortment/#99")),
            Map.entry("/office/company/([^/]+)", List.of("/office/company/#00")),
            Map.entry("/office/company/([^/]+)/contacts", List.of("/office/company/#00/contacts")),
            Map.entry("/office/company/([^/]+)/verification", List.of("/office/company/#00/verification")),
            Map.entry(
                    "/office/company/([^/]+)/paper",
                    List.of("/office/company/#00/paper", "/office/company/#00/paper?id=#81")),
            Map.entry("/office/company/([^/]+)/care", List.of("/office/company/#00/care")),
            Map.entry("/office/company/([^/]+)/screening", List.of("/office/company/#00/screening")),
            Map.entry("/office/company/([^/]+)/bank", List.of("/office/company/#00/bank")),
            Map.entry("/office/person/([0-9]{1,18})", List.of("/office/person/#11")),
            Map.entry("/office/spend/([^/]+)", List.of("/office/spend/#00", "/office/spend/#00?format=xlsx")),
            Map.entry("/office/job/([0-9]{1,18})", List.of("/office/job/#99")),
            Map.entry("/office/price-list/([^/]{1,40})", List.of("/office/price-list/EUR")),
            Map.entry("/office/price-list/([^/]{1,40})/rules", List.of("/office/price-list/EUR/rules")),
            Map.entry("/office/price-group/([^/]{1,40})", List.of("/office/price-group/MATRIX")),
            Map.entry("/office/blanket-order/([^/]+)", List.of("/office/blanket-order/B#97")),
            Map.entry("/office/opportunity/([^/]+)", List.of("/office/opportunity/T#98")),
            Map.entry("/office/lead/([^/]+)", List.of("/office/lead/L#98")),
            Map.entry("/office/case/([^/]+)", List.of("/office/case/S#98")),
            Map.entry("/office/purchase/(P[0-9]{1,18})", List.of("/office/purchase/P1")),
            Map.entry("/office/supplier-shipment/([0-9]{1,18})", List.of("/office/supplier-shipment/1")),
            Map.entry("/office/stock/(.+)", List.of("/office/stock/{sku}")),
            Map.entry("/office/market/([^/]{1,40})", List.of("/office/market/MATRIX")),
            Map.entry("/office/price-list/([^/]{1,40})/grid", List.of("/office/price-list/EUR/grid")),
            Map.entry("/office/price-list/([^/]{1,40})/change", List.of("/office/price-list/EUR/change")),
            Map.entry("/office/trust/([0-9]{1,18})", List.of("/office/trust/#99")),
            Map.entry("/office/role/([a-z0-9-]{1,80})", List.of("/office/role/r#", "/office/role/order-desk")),
            Map.entry("/office/user/([0-9]{1,18})", List.of("/office/user/#11")),
            Map.entry("/office/api-key/([0-9]{1,18})", List.of("/office/api-key/#30")));

    private MatrixTable() {}

    /** Every route of the program to the addresses that are tried; none where nobody has thought of any. */
    static Map<String, List<String>> pages() throws IOException {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (String routes : List.of("PortalRoutes", "OfficeRoutes")) {
            Pattern.compile("route\\(\\s*\"([^\"]+)\"")
                    .matcher(Files.readString(
                            Layout.find().root().resolve("web/src/main/java/org/kontor/shell/" + routes + ".java")))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(route -> pages.put(
                            route, PAGES.getOrDefault(route, route.matches("[/a-z-]+") ? List.of(route) : List.of())));
        }
        return pages;
    }

    /** One address of every page that is not for everybody, as somebody of a company would write it. */
    static Set<String> closedPages() throws IOException {
        Set<String> closed = new TreeSet<>();
        pages().forEach((route, addresses) -> {
            String first = route.replaceAll("^(/[a-z-]*).*", "$1");
            boolean open = route.equals("/")
                    || "everybody".equals(PermissionsIT.PAGES.getOrDefault(route, PermissionsIT.PAGES.get(first)));
            if (!open) {
                addresses.stream()
                        .skip(addresses.size() - 1L)
                        .map(address -> address.replaceAll("[?].*", "")
                                .replace("#", "100")
                                .replace("{waiting}", "100001")
                                .replace("{sku}", "none"))
                        .forEach(closed::add);
            }
        });
        return closed;
    }

    /** Addresses at which an operation is read. */
    static List<String> reads(String operation) {
        String path = operation.substring(operation.indexOf(' ') + 1);
        return operation.startsWith("GET ")
                ? GETS.getOrDefault(operation, path.contains("{") ? List.of() : List.of(path))
                : List.of();
    }

    /** Forms that change nothing of a company for anybody, and why. */
    private static final Map<Pattern, String> IDLE = Map.of(
            Pattern.compile("/approvals/(N|\\{number})/forward"),
            "the only one whom the rule may ask is asked already");

    static boolean isIdle(String form) {
        return IDLE.keySet().stream().anyMatch(idle -> idle.matcher(form).find());
    }

    /** Pages of things that are laid into the tables in marks, where only the program can make whole ones: tried, not used. */
    static boolean isOnlyLaid(String path) {
        return path.matches("/recurring/[0-9]+.*|/company/bank");
    }

    /** An operation with nothing in it that exists: only the permission can be the reason of a refusal. */
    static PageShots.Shot probe(String operation) {
        String path = PermissionsIT.path(operation);
        String method = operation.substring(0, operation.indexOf(' '));
        boolean bare = method.equals("GET") || method.equals("DELETE") || path.matches(".*/(stop|restart)");
        return new PageShots.Shot(operation, method, path, bare ? "" : PermissionsIT.body(operation), true, "");
    }

    /** What has no line: operations, routes, and lines of the permission table. */
    static Set<String> missing(Set<String> operations) throws IOException {
        Set<String> missing = operations.stream()
                .filter(operation -> !PermissionsIT.OPERATIONS.containsKey(operation)
                        || reads(operation).isEmpty()
                                && !BODIES.containsKey(operation)
                                && !OF_STAFF.contains(operation))
                .collect(Collectors.toCollection(TreeSet::new));
        pages().forEach((route, addresses) -> {
            if (addresses.isEmpty()) {
                missing.add(route);
            }
        });
        return missing;
    }
}
