package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.identity.service.provider.StartCompanySignIn;
import org.kontor.identity.service.provider.StartCompanySignInCommand;
import org.kontor.identity.service.session.Departure;
import org.kontor.shell.PublicAddress;

/**
 * Sends a signed-in person to his company's provider, to tie his account to it. The answer is no redirect, for a form may
 * lead to our own pages only; the browser goes on from there by itself.
 */
@WebServlet(name = "connect-company", urlPatterns = "/profile/company-sign-in")
public class ConnectCompany extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private StartCompanySignIn start;

    @Inject
    private PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/profile");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Departure departure = start.connect(new StartCompanySignInCommand(
                null,
                address.of(request) + CompanyDoor.PATH,
                "/profile?done=company-connected",
                request.getRemoteAddr()));
        BrowserSecret.keep(request, response, departure.browser());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Refresh", "0;url=" + departure.address());
        String escaped = departure.address().replace("&", "&amp;").replace("\"", "&quot;");
        response.getWriter()
                .write("<!DOCTYPE html><html lang=\"en\"><title>Kontor</title><p><a href=\"" + escaped + "\">"
                        + departure.host() + "</a></p></html>");
    }
}
