package org.kontor.shell;

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

/**
 * The portal's addresses and the views behind them. The views lie under WEB-INF: a page has this one address and no
 * other. What stands in the address for a part in brackets is the page's argument.
 */
@MultipartConfig(fileSizeThreshold = 1 << 16)
@WebServlet(
        name = "portal",
        urlPatterns = {
            "",
            "/sign-in",
            "/setup",
            "/second-factor",
            "/forgotten",
            "/reset/*",
            "/invitation/*",
            "/choose-company",
            "/act-as",
            "/security",
            "/preferences",
            "/profile",
            "/help",
            "/terms",
            "/my-data",
            "/apply",
            "/apply/*",
            "/application/*",
            "/search",
            "/compare",
            "/product/*",
            "/cart",
            "/cart/*",
            "/carts",
            "/quick-order",
            "/quick-order/*",
            "/order-entry",
            "/buy-again",
            "/lists",
            "/lists/*",
            "/list/*",
            "/checkout",
            "/budgets",
            "/budgets/*",
            "/budget/*",
            "/orders",
            "/documents",
            "/returns",
            "/return/*",
            "/blanket-orders",
            "/blanket-order/*",
            "/recurring",
            "/recurring/*",
            "/spend",
            "/order/*",
            "/company",
            "/company/*",
            "/history",
            "/company-sign-in",
            "/approvals",
            "/approvals/*",
            "/absences",
            "/api-keys",
            "/api-keys/*",
            "/api-key/*"
        })
public class PortalRoutes extends HttpServlet {

    /** Request attribute: the argument in the address. */
    public static final String ARGUMENT = "org.kontor.shell.argument";

    /** Request attribute: present when the page is one of the portal. */
    static final String PORTAL = "org.kontor.shell.portal";

    private record Route(Pattern address, String view) {}

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private static final List<Route> ROUTES = List.of(
            route("/", "shell/home"),
            route("/sign-in", "identity/sign-in"),
            route("/setup", "identity/setup"),
            route("/second-factor", "identity/second-factor"),
            route("/forgotten", "identity/forgotten"),
            route("/reset/([^/]+)", "identity/reset"),
            route("/invitation/([^/]+)", "identity/invitation"),
            route("/choose-company", "identity/choose-company"),
            route("/act-as", "identity/act-as"),
            route("/security", "identity/security"),
            route("/preferences", "identity/preferences"),
            route("/profile", "identity/profile"),
            route("/help", "shell/help"),
            route("/terms", "verification/terms"),
            route("/my-data", "privacy/my-data"),
            route("/apply", "verification/apply"),
            route("/apply/confirm/([A-Za-z0-9_-]{43})", "verification/confirm"),
            route("/application/([A-Za-z0-9_-]{43})", "verification/application"),
            route("/search", "catalog/search"),
            route("/compare", "catalog/compare"),
            route("/product/(.+)", "catalog/product"),
            route("/cart", "cart/cart"),
            route("/cart/([1-9][0-9]{0,17})", "cart/cart"),
            route("/carts", "cart/carts"),
            route("/quick-order", "cart/quick-order"),
            route("/order-entry", "order/order-entry"),
            route("/quick-order/files", "cart/order-files"),
            route("/quick-order/file/([0-9]{1,18})", "cart/order-file"),
            route("/buy-again", "order/buy-again"),
            route("/lists", "requisition/lists"),
            route("/lists/add", "requisition/add"),
            route("/lists/from/([A-Za-z0-9_-]{43})", "requisition/linked"),
            route("/list/([0-9]{1,18})", "requisition/list"),
            route("/list/([0-9]{1,18})/links", "requisition/links"),
            route("/checkout", "order/checkout"),
            route("/budgets", "approval/budgets"),
            route("/budgets/file", "approval/budgets-file"),
            route("/budget/(new|[0-9]{1,18})", "approval/budget"),
            route("/orders", "order/orders"),
            route("/documents", "document/documents"),
            route("/returns", "returns/returns"),
            route("/return/([^/]+)", "returns/return"),
            route("/order/([^/]+)/return", "returns/request"),
            route("/blanket-orders", "order/blankets"),
            route("/blanket-order/([^/]+)", "order/blanket"),
            route("/recurring", "order/recurring-orders"),
            route("/recurring/new", "order/recurring-form"),
            route("/recurring/([^/]+)", "order/recurring-order"),
            route("/recurring/([^/]+)/edit", "order/recurring-form"),
            route("/spend", "report/spend"),
            route("/company", "organisation/company"),
            route("/company/people", "organisation/people"),
            route("/company/invite", "organisation/invite"),
            route("/company/person/([0-9]{1,18})", "organisation/person"),
            route("/company/roles", "organisation/roles"),
            route("/company/role/([a-z0-9-]{1,80})", "identity/role"),
            route("/company/units", "organisation/units"),
            route("/company/unit/([0-9]{1,18}|new)", "organisation/unit"),
            route("/company/addresses", "organisation/addresses"),
            route("/company/address/([0-9]{1,18}|new)", "organisation/address"),
            route("/company/bank", "verification/bank-accounts"),
            route("/company/cost-centres", "organisation/cost-centres"),
            route("/company/fields", "organisation/fields"),
            route("/company/numbers", "catalog/own-numbers"),
            route("/company/cost-centre/([0-9]{1,18}|new)", "organisation/cost-centre"),
            route("/order/([^/]+)", "order/order"),
            route("/order/([^/]+)/placed", "order/placed"),
            route("/order/([^/]+)/amend", "order/amend"),
            route("/order/([^/]+)/state", "order/state"),
            route("/history", "compliance/history"),
            route("/company-sign-in", "identity/company-sign-in"),
            route("/approvals", "order/approvals"),
            route("/approvals/([0-9A-Za-z-]{1,40})", "order/approval"),
            route("/absences", "approval/absences"),
            route("/company/rules", "approval/rules"),
            route("/company/rule/([0-9]{1,18}|new)", "approval/rule"),
            route("/company/limits", "approval/limits"),
            route("/api-keys", "identity/api-keys"),
            route("/api-keys/certificate", "identity/register-certificate"),
            route("/api-keys/console", "identity/api-console"),
            route("/api-key/([0-9]{1,18})", "identity/api-key"));

    /** Pages that a browser may fetch ahead of the click; all others are never stored. */
    private static final Pattern REUSABLE = Pattern.compile("/(help|search|product/)");

    private static Route route(String address, String view) {
        return new Route(Pattern.compile(address), "/WEB-INF/pages/" + view + ".xhtml");
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
            if (matcher.matches()) {
                request.setAttribute(PORTAL, Boolean.TRUE);
                if (matcher.groupCount() > 0) {
                    request.setAttribute(ARGUMENT, matcher.group(1));
                }
                if (REUSABLE.matcher(path).lookingAt()) {
                    response.setHeader("Cache-Control", "private, no-cache");
                }
                request.getRequestDispatcher(route.view()).forward(request, response);
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
