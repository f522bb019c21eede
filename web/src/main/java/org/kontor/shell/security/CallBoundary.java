package org.kontor.shell.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.kontor.identity.service.CallerMemo;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.Ids;

/**
 * Begins and ends what a thread knows of its caller. It comes before the container asks who calls: until that is known
 * the thread sees nothing of any company, and when the request is over the thread knows nothing of it.
 */
@WebListener
public class CallBoundary implements ServletRequestListener {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private Ids ids;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        UUID request = ids.next();
        event.getServletRequest().setAttribute(Answers.REQUEST_ID, request);
        CallContext.bind(CallContext.ofRequest(request.toString()));
        if (event.getServletRequest() instanceof HttpServletRequest http && READING.contains(http.getMethod())) {
            CallerMemo.open();
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        CallContext.clear();
        CallerMemo.close();
    }

    /** From here on the thread works for this caller. */
    static void calledBy(HttpServletRequest request, String actor, String actingFor, CallerView caller) {
        String number = String.valueOf(Answers.requestId(request));
        CallContext unknown = CallContext.ofRequest(number);
        CallContext.bind(
                caller.seesSomeCompanies()
                        ? unknown.calledByStaffOfSome(actor)
                        : unknown.calledBy(actor, actingFor, caller.companyId()));
    }
}
