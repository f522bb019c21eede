package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.passkey.AskForPasskey;
import org.kontor.identity.service.passkey.SignInByPasskey;
import org.kontor.identity.service.session.EndOwnSession;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.security.NextPage;
import org.kontor.shell.security.UserSession;

/** Asks for a passkey and takes its answer. A session that waits for a second factor ends: a whole one begins. */
@WebServlet(
        name = "passkey-door",
        urlPatterns = {PasskeyDoor.PATH, PasskeyDoor.PATH + "/question"})
public class PasskeyDoor extends HttpServlet {

    static final String PATH = "/sign-in/passkey";

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;

    @EJB
    private AskForPasskey ask;

    @EJB
    private SignInByPasskey signIn;

    @EJB
    private EndOwnSession endOwn;

    @Inject
    private Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/sign-in");
    }

    private void question(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String question = CallContext.withOpenEyes(() -> ask.who(request.getRemoteAddr()))
                    .toString();
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(question);
        } catch (RuleViolated tooOften) {
            response.sendError(TOO_MANY);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().endsWith("/question")) {
            question(request, response);
            return;
        }
        String next = NextPage.of(request.getParameter("next"), "/");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        try {
            String answer = request.getParameter("answer") == null ? "" : request.getParameter("answer");
            CallerName person = CallContext.withOpenEyes(
                    () -> signIn.signIn(answer, request.getRemoteAddr(), request.getHeader("User-Agent")));
            CallContext.withOpenEyes(() -> {
                endOwn.end();
                return true;
            });
            UserSession.begin(request, person, clock.instant());
            response.setHeader("Location", next);
        } catch (RuleViolated refused) {
            response.setHeader(
                    "Location", "/sign-in?refused=" + refused.ruleKey().replace("identity.", ""));
        }
    }
}
