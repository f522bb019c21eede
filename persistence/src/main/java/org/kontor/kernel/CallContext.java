package org.kontor.kernel;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * On whose behalf this thread works: whose data it may see, who acts, for whom, in which request. The database is told
 * at the start of each transaction and holds its second net by it: what belongs to other companies is not there, and the
 * audit trail knows who changed what. A thread that serves nobody's request (messages, timers, jobs) works for the house
 * itself; a thread that serves a request sees nothing of any company until its caller is known.
 *
 * @param company the company's number, {@link #ALL}, {@link #REACHED}, or empty for none
 * @param actor who does it, as the container names him ({@code person-12}, {@code key-3}); empty for the house itself
 * @param actingFor the buyer on whose behalf staff act; else empty
 * @param request number of the request, as in the log and on error pages; empty outside one
 */
public record CallContext(String company, String actor, String actingFor, String request) {

    /** Every company's data. */
    public static final String ALL = "ALL";

    /** The data of the companies that the actor, somebody of staff, reaches: the database knows which. */
    public static final String REACHED = "REACHED";

    /** The house itself: messages, timers, jobs. */
    public static final CallContext SYSTEM = new CallContext(ALL, "", "", "");

    private static final ThreadLocal<CallContext> OF_THREAD = new ThreadLocal<>();

    public CallContext {
        Objects.requireNonNull(company);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(actingFor);
        Objects.requireNonNull(request);
        if (!company.isEmpty() && !company.matches(ALL + '|' + REACHED + "|[0-9]{1,18}")) {
            throw new IllegalArgumentException("no company: " + company);
        }
    }

    /** A request whose caller is not known yet: nothing of any company is visible. */
    public static CallContext ofRequest(String request) {
        return new CallContext("", "", "", request);
    }

    /** The same request, now that its caller is known. @param companyId null for staff, who see every company */
    public CallContext calledBy(String actor, String actingFor, Long companyId) {
        return new CallContext(companyId == null ? ALL : companyId.toString(), actor, actingFor, request);
    }

    /** The same request, now that its caller is known to be of staff and to work for some companies alone. */
    public CallContext calledByStaffOfSome(String actor) {
        return new CallContext(REACHED, actor, "", request);
    }

    public boolean seesAll() {
        return company.equals(ALL);
    }

    /** What this thread works under now. */
    public static CallContext current() {
        CallContext bound = OF_THREAD.get();
        return bound == null ? SYSTEM : bound;
    }

    /** Binds the thread until {@link #clear}; holds for transactions that begin afterwards. */
    public static void bind(CallContext context) {
        OF_THREAD.set(Objects.requireNonNull(context));
    }

    public static void clear() {
        OF_THREAD.remove();
    }

    /**
     * Does one thing under this context and then goes on under the one before. Outside a transaction only: one that has
     * begun keeps the eyes it began with.
     */
    public <T> T call(Supplier<T> work) {
        CallContext before = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                OF_THREAD.remove();
            } else {
                OF_THREAD.set(before);
            }
        }
    }

    /**
     * Does one thing with the eyes of the house, in the name of whoever acts now: for finding out who calls, before it
     * is known whose data he may see.
     */
    public static <T> T withOpenEyes(Supplier<T> work) {
        CallContext now = current();
        return new CallContext(ALL, now.actor, now.actingFor, now.request).call(work);
    }
}
