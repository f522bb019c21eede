package org.kontor.shell;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.security.Answers;

/**
 * What the back-office answers when a click in a page goes wrong. A page that the server has forgotten is shown anew: its
 * address says all that it needs. Any other fault of a click is answered by its status, and the page tells the reader
 * that nothing was changed. Whole pages are left to the error pages of the site.
 */
public class OfficeExceptionHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(OfficeExceptionHandler.class.getName());

    /** Makes one for each request. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new OfficeExceptionHandler(getWrapped().getExceptionHandler());
        }
    }

    OfficeExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        if (!events.hasNext()) {
            return;
        }
        Throwable thrown = getRootCause(events.next().getContext().getException());
        boolean forgotten = thrown instanceof ViewExpiredException;
        boolean click = faces.getPartialViewContext().isAjaxRequest();
        if (!forgotten && !click || faces.getExternalContext().isResponseCommitted()) {
            super.handle();
            return;
        }
        try {
            if (forgotten) {
                showAnew(faces.getExternalContext());
            } else {
                refuse(faces, thrown);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
        forget();
    }

    private void forget() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            events.next();
            events.remove();
        }
    }

    @Override
    public Throwable getRootCause(Throwable thrown) {
        Throwable root = thrown;
        while (root instanceof FacesException && !(root instanceof ViewExpiredException) && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** The address in the reader's browser with its filters, if it is one of the back-office; else the one without. */
    private static void showAnew(ExternalContext external) throws IOException {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String shown = String.valueOf(request.getAttribute(OfficeRoutes.SHOWN));
        String referrer = request.getHeader("Referer");
        String query = "";
        if (referrer != null && referrer.length() < 2000) {
            URI from = URI.create(referrer);
            query = shown.equals(from.getRawPath()) && from.getRawQuery() != null ? "?" + from.getRawQuery() : "";
        }
        external.redirect(shown + query);
    }

    private static void refuse(FacesContext faces, Throwable thrown) throws IOException {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        RuleViolated violated = Answers.ruleIn(thrown);
        if (violated == null) {
            LOG.log(
                    Level.SEVERE,
                    thrown,
                    () -> "Click " + Answers.code(request) + " failed: " + request.getRequestURI());
        }
        int status = violated == null ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : violated.status();
        faces.getExternalContext().responseSendError(status, null);
    }
}
