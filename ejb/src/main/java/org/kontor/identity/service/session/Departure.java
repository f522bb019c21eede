package org.kontor.identity.service.session;

/**
 * A browser on its way to a provider.
 *
 * @param address where it goes
 * @param host what the reader is told of it
 * @param browser secret that the browser keeps and must bring back
 */
public record Departure(String address, String host, String browser) {

    /** Never the secrets: records print all they have. */
    @Override
    public String toString() {
        return "Departure to " + host;
    }
}
