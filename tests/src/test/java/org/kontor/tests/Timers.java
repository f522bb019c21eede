package org.kontor.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** Has a timer of the running server do its work now, so that no test waits for the clock. */
public final class Timers {

    private Timers() {}

    /** Fires the timers of a singleton of the EJB jar and comes back when they have done their work. */
    public static void fire(Class<?> singleton) {
        try (ModelControllerClient server = ModelControllerClient.Factory.create(
                "127.0.0.1", Kontor.server().management().getPort())) {
            ModelNode service = new ModelNode();
            service.get("address")
                    .add("deployment", "kontor.ear")
                    .add("subdeployment", "kontor-ejb.jar")
                    .add("subsystem", "ejb3")
                    .add("singleton-bean", singleton.getSimpleName())
                    .add("service", "timer-service");
            ModelNode names = service.clone();
            names.get("operation").set("read-children-names");
            names.get("child-type").set("timer");
            for (ModelNode timer : done(server, names).asList()) {
                ModelNode trigger = service.clone();
                trigger.get("address").add("timer", timer.asString());
                trigger.get("operation").set("trigger");
                done(server, trigger);
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static ModelNode done(ModelControllerClient server, ModelNode operation) throws IOException {
        ModelNode answer = server.execute(operation);
        if (!answer.get("outcome").asString().equals("success")) {
            throw new AssertionError(operation + ": " + answer);
        }
        return answer.get("result");
    }
}
