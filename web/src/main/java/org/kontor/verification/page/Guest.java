package org.kontor.verification.page;

import java.util.function.Supplier;
import org.kontor.kernel.CallContext;

/** Somebody without an account: what he may see is decided by the link he shows, not by a company he belongs to. */
final class Guest {

    private static final String NAME = "applicant";

    private Guest() {}

    /** Does one thing for him in the name of the house. */
    static <T> T call(Supplier<T> work) {
        return CallContext.current().calledBy(NAME, "", null).call(work);
    }
}
