package org.kontor.identity.service.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.kontor.identity.model.apikey.ApiCall;

/**
 * What was called on this node and is not yet written down. A call never waits for its note: when notes come faster than
 * they can be written, the newest are dropped.
 */
@ApplicationScoped
public class ApiCallNotes {

    private static final int MOST = 5_000;
    private static final int AT_ONCE = 500;

    private final BlockingQueue<ApiCall> waiting = new ArrayBlockingQueue<>(MOST);

    /** @return false when the note was dropped */
    public boolean note(ApiCall call) {
        return waiting.offer(call);
    }

    List<ApiCall> take() {
        List<ApiCall> taken = new ArrayList<>();
        waiting.drainTo(taken, AT_ONCE);
        return taken;
    }
}
