package org.kontor.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses a change that another site made a browser ask for. Whoever calls by a session must come from a page of ours,
 * as the browser says, and must show the secret of his forms; back-office pages show the secret state of their view
 * instead. A program's key is no cookie: no other site can make a browser send it.
 */
public class ForgeryFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Area area = RequestPath.decoded(request.getRequestURI()).map(Area::of).orElse(Area.CLOSED);
        if (area != Area.API && area != Area.FREE) {
            FormToken.prepare(request, response);
        }
        if (SAFE.contains(request.getMethod())
                || request.getAttribute(CallerAuthentication.BY_KEY) != null
                || comesFromUs(area, request) && (area == Area.FREE || isOurForm(area, request))) {
            chain.doFilter(request, response);
        } else if (comesFromUs(area, request) && FormToken.isOfSession(request, shown(area, request))) {
            request.setAttribute(Answers.RULE, "shell.form-of-another-company");
            response.sendError(HttpServletResponse.SC_CONFLICT);
        } else {
            request.setAttribute(Answers.RULE, "shell.form-not-ours");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** What the browser says of where the request comes from; what says nothing is no browser of these years. */
    private static boolean comesFromUs(Area area, HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        return origin == null ? area != Area.OFFICE || site != null : isOurs(origin, request);
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** A program's page sends it as a header, a form as a field. */
    private static String shown(Area area, HttpServletRequest request) {
        String header = request.getHeader(FormToken.HEADER);
        return header != null || area == Area.API ? header : request.getParameter(FormToken.FIELD);
    }

    private static boolean isOurForm(Area area, HttpServletRequest request) {
        if (FormToken.isRight(request, request.getHeader(FormToken.HEADER))) {
            return true;
        }
        if (area == Area.API) {
            return false;
        }
        String type = request.getContentType();
        boolean file = type != null && type.startsWith("multipart/");
        if (area == Area.OFFICE && (file || request.getParameter("jakarta.faces.ViewState") != null)) {
            return true;
        }
        return FormToken.isRight(request, request.getParameter(FormToken.FIELD));
    }
}
