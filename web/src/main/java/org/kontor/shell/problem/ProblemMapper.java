package org.kontor.shell.problem;

import jakarta.json.JsonException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.security.Answers;
import org.kontor.shell.security.ApiCallFilter;

/** Turns whatever an operation throws into a problem document; only faults of ours are logged, with their number. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = problem(thrown);
        request.setAttribute(ApiCallFilter.PROBLEM, problem.rule());
        if (problem.status() >= 500 && Answers.ruleIn(thrown) == null) {
            LOG.log(
                    Level.SEVERE,
                    thrown,
                    () -> "Request " + Answers.code(request) + " failed: " + request.getMethod() + " "
                            + request.getRequestURI());
        }
        Response.ResponseBuilder response = thrown instanceof WebApplicationException web
                ? Response.fromResponse(web.getResponse())
                : Response.status(problem.status());
        return response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.document(Sentences.preferred(request.getLocales()), Answers.requestId(request))
                        .toString())
                .build();
    }

    private Problem problem(Throwable thrown) {
        RuleViolated violated = Answers.ruleIn(thrown);
        if (violated != null) {
            boolean stranger = violated.status() == 403 && request.getUserPrincipal() == null;
            return stranger ? Problem.of(401) : Problem.of(violated);
        }
        if (thrown instanceof WebApplicationException web) {
            return Problem.of(web.getResponse().getStatus());
        }
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof ConstraintViolationException invalid) {
                return Problem.of(422, "shell.values-invalid", violations(invalid));
            }
            if (at instanceof OptimisticLockException) {
                return Problem.of(409, "shell.changed-meanwhile", Map.of());
            }
            if (at instanceof JsonException) {
                return Problem.of(400, "shell.json-unreadable", Map.of());
            }
        }
        return Problem.of(500);
    }

    private static Map<String, String> violations(ConstraintViolationException invalid) {
        Map<String, String> found = new TreeMap<>();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            found.put(member(violation.getPropertyPath()), violation.getMessage());
        }
        return found;
    }

    /** Without the name of our method and of its parameter, which are nobody's business. */
    private static String member(Path path) {
        String[] nodes = path.toString().split("\\.", 3);
        return nodes.length == 3 ? nodes[2] : nodes[nodes.length - 1];
    }
}
