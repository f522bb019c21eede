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

/**
 * The addresses of the back-office and the views behind them. As in the portal the views lie under WEB-INF; a form is sent
 * to the address it was shown at ({@link OfficeViewHandler}).
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

    private record Route(Pattern address, String view) {}

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private static final List<Route> ROUTES = List.of(
            route("/office/?", "shell/office-workbench"),
            route("/office/orders", "order/office-orders"),
            route("/office/order/([^/]+)", "order/office-order"),
            route("/office/products", "catalog/office-products"),
            route("/office/product/(.+)", "catalog/office-product"),
            route("/office/companies", "organisation/office-companies"),
            route("/office/company/([^/]+)", "organisation/office-company"),
            route("/office/report", "report/office-sales"),
            route("/office/jobs", "ops/office-jobs"),
            route("/office/jobs/new", "ops/office-import"),
            route("/office/job/([0-9]{1,18})", "ops/office-job"),
            route("/office/messages", "integration/office-messages"));

    /** What stands in the address of this page for the part in brackets. */
    public static String argument() {
        return String.valueOf(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(ARGUMENT));
    }

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
