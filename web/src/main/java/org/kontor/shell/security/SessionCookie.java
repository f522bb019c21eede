package org.kontor.shell.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * The session's cookie does not go along with what other sites ask for. Where people reach Kontor by TLS, browsers shall send the session by nothing else: the cookie is then marked secure and
 * bears the prefix by which browsers refuse one that another host or an insecure page has set.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    private static final String NAME = "KONTORSESSION";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setAttribute("SameSite", "Lax");
        String address = System.getenv("KONTOR_BASE_URL");
        if (address != null && address.startsWith("https:")) {
            cookie.setName("__Host-" + NAME);
            cookie.setPath("/");
            cookie.setSecure(true);
        }
    }
}
