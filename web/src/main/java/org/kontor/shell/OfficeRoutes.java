package org.kontor.shell;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.kernel.Permission;

/**
 * The addresses of the back-office and the views behind them. As in the portal the views lie under WEB-INF; a form is sent
 * to the address it was shown at ({@link OfficeViewHandler}). Each address asks for the permission of what it shows: an
 * outer door, the use cases behind it ask again.
 */
@MultipartConfig(fileSizeThreshold = 1 << 16)
@WebServlet(
        name = "office",
        urlPatterns = {"/office", "/office/*"})
public class OfficeRoutes extends HttpServlet {

    /** Request attribute: the argument in the address. */
    static final String ARGUMENT = "org.kontor.shell.argument";

    /** Request attribute: the address shown to the reader, without parameters. */
    static final String SHOWN = "org.kontor.shell.office-address";

    private record Route(Pattern address, String view, String permission) {}

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private static final List<Route> ROUTES = List.of(
            route("/office/?", "shell/office-workbench", Permission.STAFF_ORDER_READ),
            route("/office/orders", "order/office-orders", Permission.STAFF_ORDER_READ),
            route("/office/order-entry", "identity/office-order-entry", Permission.STAFF_COMPANY_ACTAS),
            route("/office/documents", "document/office-documents", Permission.STAFF_ORDER_READ),
            route("/office/returns", "returns/office-returns", Permission.STAFF_ORDER_READ),
            route("/office/return/([^/]+)", "returns/office-return", Permission.STAFF_ORDER_READ),
            route("/office/deliveries", "fulfilment/office-deliveries", Permission.STAFF_ORDER_READ),
            route("/office/delivery/([^/]+)", "fulfilment/office-delivery", Permission.STAFF_ORDER_READ),
            route("/office/pick/([^/]+)", "fulfilment/office-pick", Permission.STAFF_ORDER_READ),
            route("/office/order/([^/]+)/sources", "order/office-sources", Permission.STAFF_ORDER_READ),
            route("/office/order/([^/]+)", "order/office-order", Permission.STAFF_ORDER_READ),
            route("/office/products", "catalog/office-products", Permission.STAFF_CATALOG_READ),
            route("/office/article-changes", "catalog/office-article-changes", Permission.STAFF_CATALOG_READ),
            route("/office/product/(.+)", "catalog/office-product", Permission.STAFF_CATALOG_READ),
            route("/office/product-texts/(.+)", "catalog/office-product-texts", Permission.STAFF_CATALOG_READ),
            route("/office/product-prices/(.+)", "pricing/office-article-prices", Permission.STAFF_PRICE_READ),
            route("/office/product-history/(.+)", "compliance/office-article-history", Permission.STAFF_CATALOG_READ),
            route("/office/product-media/(.+)", "catalog/office-product-media", Permission.STAFF_CATALOG_READ),
            route(
                    "/office/product-attributes/(.+)",
                    "catalog/office-product-attributes",
                    Permission.STAFF_CATALOG_EDIT),
            route("/office/assortments", "catalog/office-assortments", Permission.STAFF_CATALOG_EDIT),
            route("/office/assortment/([0-9]{1,18})", "catalog/office-assortment", Permission.STAFF_CATALOG_EDIT),
            route("/office/structure", "catalog/office-structure", Permission.STAFF_CATALOG_EDIT),
            route("/office/catalogue/([a-z0-9][a-z0-9_-]*)", "catalog/office-catalogue", Permission.STAFF_CATALOG_EDIT),
            route("/office/category/([a-z0-9][a-z0-9_-]*)", "catalog/office-category", Permission.STAFF_CATALOG_EDIT),
            route("/office/attribute/([a-z0-9][a-z0-9_-]*)", "catalog/office-attribute", Permission.STAFF_CATALOG_EDIT),
            route("/office/prices", "pricing/office-prices", Permission.STAFF_PRICE_READ),
            route("/office/prices/why", "pricing/office-why", Permission.STAFF_PRICE_READ),
            route("/office/prices/new", "pricing/office-new-price-list", Permission.STAFF_PRICE_MANAGE),
            route("/office/price-groups", "pricing/office-groups", Permission.STAFF_PRICE_READ),
            route("/office/price-group/([^/]{1,40})", "pricing/office-group", Permission.STAFF_PRICE_READ),
            route("/office/market/([^/]{1,40})", "pricing/office-group", Permission.STAFF_PRICE_READ),
            route("/office/rates", "pricing/office-rates", Permission.STAFF_PRICE_READ),
            route("/office/price-list/([^/]{1,40})/rules", "pricing/office-price-rules", Permission.STAFF_PRICE_READ),
            route("/office/blanket-orders", "order/office-blankets", Permission.STAFF_ORDER_READ),
            route("/office/blanket-order/([^/]+)", "order/office-blanket", Permission.STAFF_ORDER_READ),
            route("/office/order-values", "order/office-order-values", Permission.STAFF_PRICE_READ),
            route("/office/contracts", "pricing/office-contracts", Permission.STAFF_PRICE_READ),
            route(
                    "/office/price-list/([^/]{1,40})/change",
                    "pricing/office-price-change",
                    Permission.STAFF_PRICE_MANAGE),
            route("/office/price-list/([^/]{1,40})/grid", "pricing/office-price-grid", Permission.STAFF_PRICE_MANAGE),
            route("/office/price-list/([^/]{1,40})", "pricing/office-price-list", Permission.STAFF_PRICE_READ),
            route("/office/purchases", "inventory/office-purchases", Permission.STAFF_STOCK_READ),
            route("/office/purchase/(P[0-9]{1,18})", "inventory/office-purchase", Permission.STAFF_STOCK_READ),
            route("/office/supplier-shipments", "inventory/office-supplier-shipments", Permission.STAFF_STOCK_READ),
            route(
                    "/office/supplier-shipment/([0-9]{1,18})",
                    "inventory/office-supplier-shipment",
                    Permission.STAFF_STOCK_READ),
            route("/office/reorder", "inventory/office-reorder", Permission.STAFF_STOCK_READ),
            route("/office/stock-feed", "inventory/office-stock-feed", Permission.STAFF_STOCK_READ),
            route("/office/stock/(.+)", "inventory/office-stock", Permission.STAFF_STOCK_READ),
            route("/office/companies", "organisation/office-companies", Permission.STAFF_COMPANY_READ),
            route("/office/company/([^/]+)", "organisation/office-company", Permission.STAFF_COMPANY_READ),
            route(
                    "/office/company/([^/]+)/verification",
                    "verification/office-dossier",
                    Permission.STAFF_COMPANY_VERIFY),
            route("/office/company/([^/]+)/bank", "verification/office-bank", Permission.STAFF_COMPANY_VERIFY),
            route(
                    "/office/company/([^/]+)/screening",
                    "verification/office-screening",
                    Permission.STAFF_COMPANY_VERIFY),
            route("/office/company/([^/]+)/contacts", "crm/office-contacts", Permission.STAFF_CRM_MANAGE),
            route("/office/opportunities", "crm/office-opportunities", Permission.STAFF_CRM_MANAGE),
            route("/office/opportunity/([^/]+)", "crm/office-opportunity", Permission.STAFF_CRM_MANAGE),
            route("/office/crm-exchange", "crm/office-exchange", Permission.STAFF_CRM_MANAGE),
            route("/office/leads", "crm/office-leads", Permission.STAFF_CRM_MANAGE),
            route("/office/lead/([^/]+)", "crm/office-lead", Permission.STAFF_CRM_MANAGE),
            route("/office/cases", "crm/office-cases", Permission.STAFF_CRM_MANAGE),
            route("/office/case/([^/]+)", "crm/office-case", Permission.STAFF_CRM_MANAGE),
            route("/office/sanction-lists", "compliance/office-lists", Permission.STAFF_IMPORT_RUN),
            route("/office/company/([^/]+)/paper", "verification/office-paper", Permission.STAFF_COMPANY_VERIFY),
            route("/office/person/([0-9]{1,18})", "privacy/office-person", Permission.STAFF_PRIVACY),
            route("/office/worklist", "verification/office-worklist", Permission.STAFF_COMPANY_VERIFY),
            route("/office/report", "report/office-sales", Permission.STAFF_REPORT_READ),
            route("/office/search", "catalog/office-search", Permission.STAFF_SEARCH_MANAGE),
            route("/office/notices", "promotion/office-notices", Permission.STAFF_NOTICE_EDIT),
            route("/office/spend/([^/]+)", "report/office-spend", Permission.STAFF_REPORT_READ),
            route("/office/jobs", "ops/office-jobs", Permission.STAFF_JOB_READ),
            route("/office/jobs/new", "ops/office-import", Permission.STAFF_IMPORT_RUN),
            route("/office/job/([0-9]{1,18})", "ops/office-job", Permission.STAFF_JOB_READ),
            route("/office/users", "identity/office-users", Permission.STAFF_ROLE_MANAGE),
            route("/office/user/([0-9]{1,18})", "identity/office-user", Permission.STAFF_ROLE_MANAGE),
            route("/office/divisions", "organisation/office-divisions", Permission.STAFF_ROLE_MANAGE),
            route("/office/company/([^/]+)/care", "organisation/office-care", Permission.STAFF_ROLE_MANAGE),
            route("/office/roles", "identity/office-roles", Permission.STAFF_ROLE_MANAGE),
            route("/office/role/([a-z0-9-]{1,80})", "identity/office-role", Permission.STAFF_ROLE_MANAGE),
            route("/office/audit", "compliance/office-audit", Permission.STAFF_AUDIT_READ),
            route("/office/messages", "integration/office-messages", Permission.STAFF_MESSAGE_MANAGE),
            route("/office/erp-orders", "integration/office-erp-orders", Permission.STAFF_MESSAGE_MANAGE),
            route("/office/mail-domains", "identity/office-mail-domains", Permission.STAFF_COMPANY_VERIFY),
            route("/office/api-keys", "identity/office-api-keys", Permission.STAFF_APIKEY_MANAGE),
            route(
                    "/office/api-keys/certificate",
                    "identity/office-register-certificate",
                    Permission.STAFF_APIKEY_MANAGE),
            route("/office/trust", "identity/office-trust", Permission.STAFF_TRUST_MANAGE),
            route("/office/trust/([0-9]{1,18})", "identity/office-authority", Permission.STAFF_TRUST_MANAGE),
            route("/office/api-key/([0-9]{1,18})", "identity/office-api-key", Permission.STAFF_APIKEY_MANAGE));

    /** What stands in the address of this page for the part in brackets. */
    public static String argument() {
        return String.valueOf(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(ARGUMENT));
    }

    private static Route route(String address, String view, String permission) {
        return new Route(Pattern.compile(address), "/WEB-INF/pages/" + view + ".xhtml", permission);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String rest = request.getPathInfo() == null ? "" : request.getPathInfo();
        String path = request.getServletPath() + rest;
        for (Route route : ROUTES) {
            Matcher matcher = route.address().matcher(path);
            if (matcher.matches() && !request.isUserInRole(route.permission())) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            if (matcher.matches()) {
                if (matcher.groupCount() > 0) {
                    request.setAttribute(ARGUMENT, matcher.group(1));
                }
                request.setAttribute(SHOWN, request.getRequestURI());
                response.setHeader("Cache-Control", "private, no-store");
                request.getRequestDispatcher(route.view()).forward(request, response);
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
