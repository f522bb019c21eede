package org.kontor.identity.service;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a reading request has found out about its caller, so that its queries do not ask the same again. It lasts as long as
 * the one request; the next asks anew, and a request that changes anything never has one.
 */
public final class CallerMemo {

    private static final ThreadLocal<CallerMemo> OF_THREAD = new ThreadLocal<>();

    private CallerName name;
    private Optional<KnownCaller> known = Optional.empty();

    private CallerMemo() {}

    /** The thread begins a request that reads. */
    public static void open() {
        OF_THREAD.set(new CallerMemo());
    }

    /** The request is over. */
    public static void close() {
        OF_THREAD.remove();
    }

    /** Who is known by this name: asked once in a reading request, else each time. */
    static Optional<KnownCaller> of(CallerName name, Supplier<Optional<KnownCaller>> database) {
        CallerMemo memo = OF_THREAD.get();
        if (memo == null) {
            return database.get();
        }
        if (!name.equals(memo.name)) {
            memo.known = database.get();
            memo.name = name;
        }
        return memo.known;
    }
}
