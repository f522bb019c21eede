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
import org.kontor.identity.service.certificate.SignInByCertificate;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.security.NextPage;
import org.kontor.shell.security.ShownCertificate;
import org.kontor.shell.security.UserSession;

/** Signs in whom the certificate stands for that the browser has shown. */
@WebServlet(name = "certificate-door", urlPatterns = CertificateDoor.PATH)
public class CertificateDoor extends HttpServlet {

    static final String PATH = "/sign-in/certificate";

    private static final long serialVersionUID = 1L;

    @EJB
    private SignInByCertificate signIn;

    @Inject
    private Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/sign-in");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        try {
            CallerName person = CallContext.withOpenEyes(() ->
                    signIn.signIn(ShownCertificate.now(), request.getRemoteAddr(), request.getHeader("User-Agent")));
            UserSession.begin(request, person, clock.instant());
            response.setHeader("Location", NextPage.of(request.getParameter("next"), "/"));
        } catch (RuleViolated refused) {
            response.setHeader(
                    "Location", "/sign-in?refused=" + refused.ruleKey().replace("identity.", ""));
        }
    }
}
