package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.certificate.EndOwnCertificate;
import org.kontor.identity.service.certificate.RegisterOwnCertificate;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.security.ShownCertificate;

/** What a person does with his certificates on the page of his security: registers the one shown, and removes. */
@WebServlet(name = "own-certificates", urlPatterns = OwnCertificates.PATH)
public class OwnCertificates extends HttpServlet {

    static final String PATH = "/security/certificates";

    static final Set<String> REFUSALS = Set.of(
            "certificate-not-shown",
            "certificate-taken",
            "certificates-too-many",
            "key-name-needed",
            "passkey-not-here");

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/security";

    @EJB
    private RegisterOwnCertificate register;

    @EJB
    private EndOwnCertificate end;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(HERE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        try {
            if ("remove".equals(request.getParameter("verb"))) {
                String id = String.valueOf(request.getParameter("id"));
                end.end(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0);
                response.setHeader("Location", HERE + "?done=certificate-removed#certificates");
            } else {
                String name = request.getParameter("certificate-name");
                register.register(name == null ? "" : name, ShownCertificate.now());
                response.setHeader("Location", HERE + "?done=certificate-registered#certificates");
            }
        } catch (RuleViolated refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            Object reason = refused.rule() == IdentityRule.CERTIFICATE_REFUSED
                    ? refused.details().get("reason")
                    : refused.ruleKey().replace("identity.", "");
            response.setHeader("Location", HERE + "?certificate=" + reason + "#certificates");
        }
    }
}
