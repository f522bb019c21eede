package org.kontor.shell.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.problem.Problem;
import org.kontor.shell.problem.Sentences;

/**
 * Shows every error that no page shows itself: a problem document to programs, a page that needs nothing else to work to
 * people. Says what happened and the code under which we find it again, nothing of the inside.
 */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/WEB-INF/error.html";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Problem problem = problem(status instanceof Integer number ? number : 500, request.getAttribute(Answers.RULE));
        response.setStatus(problem.status());
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String accept = request.getHeader("Accept");
        if (path.startsWith("/api/") || accept != null && accept.startsWith("application/json")) {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write(problem.document(Sentences.preferred(request.getLocales()), Answers.requestId(request))
                            .toString());
        } else {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(page(problem, Answers.code(request)));
        }
    }

    private static Problem problem(int status, Object rule) {
        if (rule instanceof RuleViolated violated) {
            return Problem.of(violated);
        }
        return rule instanceof String key ? Problem.of(status, key, Map.of()) : Problem.of(status);
    }

    /** Both languages at once: what failed may be the choice of the language. */
    private String page(Problem problem, String code) throws IOException {
        try (InputStream template = getServletContext().getResourceAsStream(PAGE)) {
            String page = new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("{code}", code);
            for (java.util.Locale locale :
                    java.util.List.of(java.util.Locale.ENGLISH, java.util.Locale.SIMPLIFIED_CHINESE)) {
                String language = locale.getLanguage();
                String title = Sentences.of("shell.status-" + problem.status(), Map.of(), locale);
                String detail = Sentences.of(problem.rule(), problem.details(), locale);
                page = page.replace("{title-" + language + "}", escaped(title))
                        .replace(
                                "{detail-" + language + "}",
                                escaped(title.equals(detail) ? advice(problem, locale) : detail));
            }
            return page.replace("{status}", Integer.toString(problem.status()));
        }
    }

    /** What the reader can do, where the status is all there is to say. */
    private static String advice(Problem problem, java.util.Locale locale) {
        String key = "shell.status-" + problem.status() + "-do";
        String advice = Sentences.of(key, Map.of(), locale);
        return advice.equals(key) ? "" : advice;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
