package org.kontor.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.RuleViolated;

/**
 * Says who may enter which part of the site; what it does not know belongs to signed-in buyers. This is the outer door
 * only: each use case decides again by permission, and about each thing by the company it belongs to.
 */
public class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> path = RequestPath.decoded(request.getRequestURI());
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Area area = Area.of(path.get());
        if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_NOT_IMPLEMENTED);
        } else if (area == Area.CLOSED) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (area == Area.OPEN || area == Area.FREE) {
            chain.doFilter(request, response);
        } else {
            CallerView caller = (CallerView) request.getAttribute(CallerAuthentication.CALLER);
            boolean pending = request.getAttribute(CallerAuthentication.PENDING) != null;
            if (caller == null && pending) {
                askForSecondFactor(area, request, response);
            } else if (caller == null) {
                askToSignIn(area, request, response);
            } else if (mayEnter(area, caller)) {
                chain.doFilter(request, response);
            } else if (path.get().equals("/") && caller.staff()) {
                response.sendRedirect("/office/");
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }

    private static boolean mayEnter(Area area, CallerView caller) {
        return switch (area) {
            case OFFICE -> caller.staff();
            case PORTAL -> caller.companyId() != null;
            default -> true;
        };
    }

    /** The password alone opens nothing to whoever has a second factor, or must have one. */
    private static void askForSecondFactor(Area area, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(Answers.RULE, new RuleViolated(IdentityRule.SECOND_FACTOR_NEEDED));
        askFor("/second-factor", area, request, response);
    }

    private static void askToSignIn(Area area, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        askFor("/sign-in", area, request, response);
    }

    private static void askFor(String page, Area area, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accept = request.getHeader("Accept");
        if (area == Area.API || accept != null && accept.startsWith("application/json")) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"kontor\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + page + "\"/>"
                            + "</partial-response>");
        } else {
            boolean again = !"/".equals(request.getRequestURI());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", again ? page + "?next=" + encoded(wanted(request)) : page);
        }
    }

    /** Every page that takes a form can also be looked at: after signing in the reader is back where the form is. */
    private static String wanted(HttpServletRequest request) {
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
