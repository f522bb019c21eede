package org.kontor.ops.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers whoever asks whether the interface is there; needs no key and says nothing about the inside. */
@Path("ping")
@Produces(MediaType.APPLICATION_JSON)
public class PingResource {

    /** The whole answer. */
    public record Pong(String status) {}

    @GET
    public Pong ping() {
        return new Pong("ok");
    }
}
