package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.kontor.identity.service.provider.FinishCompanySignIn;
import org.kontor.identity.service.provider.FinishCompanySignInCommand;
import org.kontor.identity.service.session.Arrival;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.security.NextPage;
import org.kontor.shell.security.UserSession;

/** Where a company's identity provider sends its people back to. What was refused is told on the sign-in page. */
@WebServlet(name = "company-door", urlPatterns = CompanyDoor.PATH)
public class CompanyDoor extends HttpServlet {

    /** As it is registered at every provider. */
    public static final String PATH = "/sign-in/return";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 4000;

    @EJB
    private FinishCompanySignIn finish;

    @Inject
    private Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FinishCompanySignInCommand command = new FinishCompanySignInCommand(
                sent(request, "state"),
                sent(request, "code"),
                sent(request, "error"),
                BrowserSecret.take(request, response),
                request.getRemoteAddr(),
                request.getHeader("User-Agent"));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        try {
            Arrival arrival = finish.finish(command);
            if (arrival.name() != null) {
                UserSession.begin(request, arrival.name(), clock.instant());
            }
            response.setHeader("Location", NextPage.of(arrival.nextPage(), "/"));
        } catch (RuleViolated refused) {
            response.setHeader(
                    "Location", "/sign-in?refused=" + refused.ruleKey().replace("identity.", ""));
        }
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.length() > LONGEST ? "" : value;
    }
}
