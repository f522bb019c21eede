package org.kontor.shell.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.kernel.RuleViolated;

/**
 * The first to see a request and the last to see its answer: sets the headers by which browsers protect the reader, and
 * turns what a page throws into an answer without its inside. {@link CallBoundary} has numbered the request.
 */
public class AnswerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(AnswerFilter.class.getName());

    private static final String PORTAL_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";
    /** Without script-src: PrimeFaces adds its own header with a nonce, and both hold. */
    private static final String OFFICE_POLICY = "object-src 'none'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; media-src 'none';"
            + " frame-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none';"
            + " base-uri 'none'";

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        setHeaders(request, response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
            return;
        }
        try {
            chain.doFilter(new SteadyRequest(request), response);
        } catch (ServletException | RuntimeException thrown) {
            answer(thrown, request, response);
        }
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            Answers.noteDenial(request);
        }
    }

    private static void setHeaders(HttpServletRequest request, HttpServletResponse response) {
        Area area = RequestPath.decoded(request.getRequestURI()).map(Area::of).orElse(Area.CLOSED);
        response.setHeader("X-Request-Id", Answers.requestId(request).toString());
        response.setHeader("Content-Security-Policy", policy(area));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (area != Area.FREE) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static String policy(Area area) {
        return switch (area) {
            case OFFICE -> OFFICE_POLICY;
            case API -> DATA_POLICY;
            default -> PORTAL_POLICY;
        };
    }

    private static void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RuleViolated violated = Answers.ruleIn(thrown);
        if (violated == null) {
            LOG.log(
                    Level.SEVERE,
                    thrown,
                    () -> "Request " + Answers.code(request) + " failed: " + request.getMethod() + " "
                            + request.getRequestURI());
        }
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        setHeaders(request, response);
        request.setAttribute(Answers.RULE, violated);
        response.sendError(violated == null ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : violated.status());
    }
}
