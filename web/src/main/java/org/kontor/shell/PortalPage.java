package org.kontor.shell;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.kontor.kernel.KernelRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.ReadTogether;

/**
 * A page of the portal. A GET loads it; a POST does what was asked and answers with a redirect, or shows the page again
 * with the messages at the fields and everything typed kept. A script may ask for the same in JSON. No page keeps
 * anything in the session.
 */
public abstract class PortalPage {

    /** Longest text that a form of the portal may send in one field. */
    private static final int LONGEST = 2000;

    private static final int YEAR_SECONDS = 31_536_000;

    @Inject
    protected Reader reader;

    @Inject
    protected Texts texts;

    @Inject
    protected Problems problems;

    @EJB
    private ReadTogether together;

    @Inject
    @Any
    private Instance<AroundPage> around;

    private boolean taking;

    /** Called by the view before it is built. */
    public void act() {
        try {
            if (isPost()) {
                post();
            }
            if (!FacesContext.getCurrentInstance().getResponseComplete()) {
                read();
            }
        } catch (RuleViolated violated) {
            refuse(violated.status());
        } catch (EJBAccessException notAllowed) {
            refuse(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void read() {
        if (!reader.isBuyer() || !readsTogether()) {
            load();
            return;
        }
        together.read(() -> {
                    load();
                    if (!FacesContext.getCurrentInstance().getResponseComplete()) {
                        around.forEach(AroundPage::readAhead);
                    }
                    return null;
                })
                .orThrow();
    }

    private void post() {
        try {
            taking = true;
            submit();
        } catch (RuleViolated violated) {
            String field = violated.rule() == KernelRule.TEXT_TOO_LONG
                    ? violated.details().get("field")
                    : fieldOf(violated);
            if (violated.status() == HttpServletResponse.SC_NOT_FOUND && field.isEmpty()) {
                throw violated;
            }
            problems.add(field, forReader(violated));
        } catch (EJBAccessException notAllowed) {
            throw notAllowed;
        } catch (EJBException failed) {
            if (!(failed.getCause() instanceof OptimisticLockException)) {
                throw failed;
            }
            problems.add("", "shell.changed-meanwhile");
        } finally {
            taking = false;
        }
        if (problems.isAny()) {
            response().setStatus(422);
            if (wantsJson()) {
                json(jsonProblem());
            }
        }
    }

    /** Reads what the page shows. */
    protected abstract void load();

    /** Whether all queries of {@link #load} may share one transaction: not where one may fail and the page goes on. */
    protected boolean readsTogether() {
        return true;
    }

    /** Does what the form asks for; adds to {@link #problems} or redirects. */
    protected void submit() {
        refuse(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    /** The id of the input that a broken rule speaks about; empty when it concerns the whole form. */
    protected String fieldOf(RuleViolated violated) {
        return "";
    }

    /** The same with figures written for the reader, where a rule gives raw ones. */
    protected RuleViolated forReader(RuleViolated violated) {
        return violated;
    }

    protected void requireText(String field) {
        if (sent(field).isEmpty()) {
            problems.add(field, "shell.field-required");
        }
    }

    /**
     * What the client sent for a field: trimmed, never null, never longer than a form of ours allows.
     *
     * @throws RuleViolated {@link KernelRule#TEXT_TOO_LONG} while a form is taken; to show it, the beginning is enough
     */
    public String sent(String name) {
        String value = request().getParameter(name);
        if (value == null) {
            return "";
        }
        String trimmed = value.strip();
        if (trimmed.length() <= LONGEST) {
            return trimmed;
        }
        if (taking) {
            throw new RuleViolated(KernelRule.TEXT_TOO_LONG, Map.of("field", name, "most", LONGEST));
        }
        return trimmed.substring(0, LONGEST);
    }

    public boolean isPost() {
        return request().getMethod().equals("POST");
    }

    /** The part of the address that names the thing shown. */
    protected String argument() {
        return String.valueOf(request().getAttribute(PortalRoutes.ARGUMENT));
    }

    /** See other: the answer to a POST that worked. Only to our own pages. */
    protected void redirect(String path) {
        response().setStatus(HttpServletResponse.SC_SEE_OTHER);
        response().setHeader("Location", path);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** Back to the page that the form named, if it is one of ours. */
    protected void redirectBack(String other) {
        String back = sent("back");
        boolean ours = back.startsWith("/") && !back.startsWith("//") && back.matches("[\\x21-\\x7e&&[^\\\\]]+");
        redirect(ours ? back : other);
    }

    protected void complete() {
        FacesContext.getCurrentInstance().responseComplete();
    }

    protected void refuse(int status) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    protected boolean wantsJson() {
        String accept = request().getHeader("Accept");
        return accept != null && accept.startsWith("application/json");
    }

    protected void json(JsonObject answer) {
        HttpServletResponse response = response();
        response.setContentType("application/json;charset=UTF-8");
        try {
            response.getWriter().write(answer.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    private JsonObject jsonProblem() {
        Problems.Problem first = problems.getList().get(0);
        return Json.createObjectBuilder()
                .add("field", first.field())
                .add("problem", first.message())
                .build();
    }

    /** What a reader has chosen is so for a year on this machine; nothing chosen, or only fetched ahead, nothing changed. */
    protected void keep(String choice, String value) {
        if (value == null || reader.isAhead()) {
            return;
        }
        Cookie cookie = new Cookie(choice, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response().addCookie(cookie);
    }

    protected HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    protected HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
