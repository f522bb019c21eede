package org.kontor.shell.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Supplier;

/**
 * A request that is answered though another ends its session meanwhile: to all who still ask for something of the session
 * there is nothing, and what they put into it is lost with it. A session that has ended never comes back by this.
 */
final class SteadyRequest extends HttpServletRequestWrapper {

    SteadyRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public HttpSession getSession(boolean create) {
        HttpSession session = super.getSession(create);
        return session == null ? null : new Steady(session);
    }

    private record Steady(HttpSession session) implements HttpSession {

        private static <T> T unlessEnded(Supplier<T> asked, T nothing) {
            try {
                return asked.get();
            } catch (IllegalStateException ended) {
                return nothing;
            }
        }

        private static void unlessEnded(Runnable change) {
            unlessEnded(
                    () -> {
                        change.run();
                        return null;
                    },
                    null);
        }

        @Override
        public long getCreationTime() {
            return unlessEnded(session::getCreationTime, 0L);
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public long getLastAccessedTime() {
            return unlessEnded(session::getLastAccessedTime, 0L);
        }

        @Override
        public ServletContext getServletContext() {
            return session.getServletContext();
        }

        @Override
        public void setMaxInactiveInterval(int seconds) {
            unlessEnded(() -> session.setMaxInactiveInterval(seconds));
        }

        @Override
        public int getMaxInactiveInterval() {
            return unlessEnded(session::getMaxInactiveInterval, 0);
        }

        @Override
        public Object getAttribute(String name) {
            return unlessEnded(() -> session.getAttribute(name), null);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            return unlessEnded(session::getAttributeNames, Collections.emptyEnumeration());
        }

        @Override
        public void setAttribute(String name, Object value) {
            unlessEnded(() -> session.setAttribute(name, value));
        }

        @Override
        public void removeAttribute(String name) {
            unlessEnded(() -> session.removeAttribute(name));
        }

        @Override
        public void invalidate() {
            unlessEnded(session::invalidate);
        }

        @Override
        public boolean isNew() {
            return unlessEnded(session::isNew, false);
        }
    }
}
