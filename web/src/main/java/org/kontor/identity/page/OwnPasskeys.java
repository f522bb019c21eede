package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.identity.service.passkey.AskForPasskey;
import org.kontor.identity.service.passkey.EnrolPasskey;
import org.kontor.identity.service.passkey.RemovePasskey;
import org.kontor.identity.service.passkey.RenamePasskey;
import org.kontor.kernel.RuleViolated;

/** What a person does with his passkeys on the page of his security: makes, renames and removes them. */
@WebServlet(
        name = "own-passkeys",
        urlPatterns = {OwnPasskeys.PATH, OwnPasskeys.PATH + "/question"})
public class OwnPasskeys extends HttpServlet {

    static final String PATH = "/security/passkeys";

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/security";

    @EJB
    private AskForPasskey ask;

    @EJB
    private EnrolPasskey enrol;

    @EJB
    private RenamePasskey rename;

    @EJB
    private RemovePasskey remove;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(HERE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().endsWith("/question")) {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(ask.make().toString());
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        try {
            response.setHeader("Location", HERE + "?done=" + act(request) + "#passkeys");
        } catch (RuleViolated refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            response.setHeader(
                    "Location", HERE + "?refused=" + refused.ruleKey().replace("identity.", "") + "#passkeys");
        }
    }

    private String act(HttpServletRequest request) {
        switch (sent(request, "verb")) {
            case "rename" -> rename.rename(id(request), sent(request, "name"));
            case "remove" -> remove.remove(id(request));
            default -> {
                enrol.enrol(sent(request, "name"), sent(request, "answer"));
                return "passkey-make";
            }
        }
        return "passkey-" + sent(request, "verb");
    }

    private static long id(HttpServletRequest request) {
        String id = sent(request, "id");
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
