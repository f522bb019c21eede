package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.identity.service.provider.EndSessionsByProvider;
import org.kontor.kernel.RuleViolated;

/** Where a company's provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0, 2.5 to 2.8). */
@WebServlet(name = "provider-log-out", urlPatterns = ProviderLogOut.PATH)
public class ProviderLogOut extends HttpServlet {

    /** As it is registered at every provider. */
    public static final String PATH = "/sign-in/log-out";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 16_000;

    @EJB
    private EndSessionsByProvider sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String token = request.getParameter("logout_token");
        try {
            if (token == null || token.length() > LONGEST) {
                refuse(response);
            } else {
                sessions.end(token, request.getRemoteAddr());
                response.setStatus(HttpServletResponse.SC_OK);
            }
        } catch (RuleViolated refused) {
            refuse(response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json");
        response.getWriter().write("{\"error\":\"invalid_request\"}");
    }
}
