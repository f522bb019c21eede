package org.kontor.shell.security;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import org.kontor.compliance.event.Noted;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;

/** What is noted at a request for the sake of its answer. */
public final class Answers {

    /** Request attribute: the number of this request, in the log and on error pages. */
    public static final String REQUEST_ID = "kontor.request-id";
    /** Request attribute: the {@link RuleViolated} or the key of the text that explains an error. */
    public static final String RULE = "kontor.rule";

    private static final Logger LOG = Logger.getLogger(Answers.class.getName());

    private Answers() {}

    public static UUID requestId(HttpServletRequest request) {
        return (UUID) request.getAttribute(REQUEST_ID);
    }

    /** The short form that people read out: the last eight digits. */
    public static String code(HttpServletRequest request) {
        UUID id = requestId(request);
        return id == null ? "K-0" : "K-" + id.toString().substring(28).toUpperCase(java.util.Locale.ROOT);
    }

    /** One line of the log and an entry of the trail for whoever was refused for want of a permission. */
    public static void noteDenial(HttpServletRequest request) {
        CDI.current()
                .getBeanManager()
                .getEvent()
                .select(Noted.class)
                .fire(new Noted(
                        null, "refused", "page", request.getRequestURI(), Map.of("method", request.getMethod())));
        LOG.info(() -> "Request " + code(request) + " denied to " + request.getRemoteUser() + ": " + request.getMethod()
                + " " + request.getRequestURI());
    }

    /** The broken rule within an exception that came out of a page or an operation; null when it is a fault of ours. */
    public static RuleViolated ruleIn(Throwable thrown) {
        int depth = 0;
        for (Throwable at = thrown; at != null && depth < 20; at = at.getCause()) {
            if (at instanceof RuleViolated violated) {
                return violated;
            }
            if (at instanceof EJBAccessException) {
                return new RuleViolated(IdentityRule.NOT_ALLOWED);
            }
            depth++;
        }
        return null;
    }
}
