package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.identity.service.session.EndOwnSession;
import org.kontor.shell.security.UserSession;

/**
 * Ends the session, and has the browser forget the pages it kept. Only by POST: no picture elsewhere can do it. What the server
 * holds of it goes before its row: else other requests of the same person would end it at the same moment.
 */
@WebServlet(name = "sign-out", urlPatterns = "/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient EndOwnSession session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/sign-in");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UserSession.end(request);
        session.end();
        response.setHeader("Clear-Site-Data", "\"cache\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sign-in");
    }
}
