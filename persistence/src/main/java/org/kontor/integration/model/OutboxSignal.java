package org.kontor.integration.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wakes the relays of this node as soon as a transaction with new messages has committed. Only a convenience: a relay
 * that misses it finds the messages by itself a moment later.
 */
@ApplicationScoped
public class OutboxSignal {

    private final List<Runnable> relays = new CopyOnWriteArrayList<>();

    public void register(Runnable relay) {
        relays.add(relay);
    }

    public void unregister(Runnable relay) {
        relays.remove(relay);
    }

    public void raise() {
        relays.forEach(Runnable::run);
    }
}
