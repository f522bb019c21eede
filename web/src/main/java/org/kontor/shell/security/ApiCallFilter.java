package org.kontor.shell.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kontor.identity.model.apikey.ApiCall;
import org.kontor.identity.service.apikey.ApiCallNotes;
import org.kontor.identity.service.apikey.KeyCheck;
import org.kontor.kernel.RuleViolated;

/** Notes for the owner of a key what was called with it and how that ended; also what was refused. */
public class ApiCallFilter extends HttpFilter {

    /** Request attribute: the key of the rule that an operation of the REST interface broke. */
    public static final String PROBLEM = "kontor.api-problem";

    private static final long serialVersionUID = 1L;

    @Inject
    private ApiCallNotes notes;

    @Inject
    private Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request.getAttribute(CallerAuthentication.KEY) instanceof KeyCheck key)) {
            chain.doFilter(request, response);
            return;
        }
        Instant begin = clock.instant();
        Throwable failed = null;
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            failed = thrown;
            throw thrown;
        } finally {
            notes.note(call(key, request, status(response, failed), begin));
        }
    }

    private ApiCall call(KeyCheck key, HttpServletRequest request, int status, Instant begin) {
        Object problem = key.isRefused() ? key.problem() : request.getAttribute(PROBLEM);
        return new ApiCall(
                key.keyId(),
                key.companyId(),
                begin,
                request.getMethod(),
                request.getRequestURI(),
                status,
                (int) Math.min(Duration.between(begin, clock.instant()).toMillis(), Integer.MAX_VALUE),
                request.getRemoteAddr(),
                Answers.code(request),
                problem == null ? null : problem.toString());
    }

    private static int status(HttpServletResponse response, Throwable failed) {
        if (failed == null) {
            return response.getStatus();
        }
        RuleViolated violated = Answers.ruleIn(failed);
        return violated == null ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : violated.status();
    }
}
