package org.kontor.identity.gateway;

/**
 * What came back from a provider.
 *
 * @param body null when nothing usable came
 * @param problem why; null when all is well
 */
public record ProviderAnswer(Outcome outcome, String body, String problem) {

    /** What a call came to. Reading is harmless, so nothing is ever unknown here. */
    public enum Outcome {
        DONE,
        REFUSED,
        DID_NOT_HAPPEN
    }

    static ProviderAnswer done(String body) {
        return new ProviderAnswer(Outcome.DONE, body, null);
    }

    static ProviderAnswer refused(String problem) {
        return new ProviderAnswer(Outcome.REFUSED, null, problem);
    }

    static ProviderAnswer missed(String problem) {
        return new ProviderAnswer(Outcome.DID_NOT_HAPPEN, null, problem);
    }

    public boolean isDone() {
        return outcome == Outcome.DONE;
    }

    /** Never the body: there are tokens in it. */
    @Override
    public String toString() {
        return outcome + (problem == null ? "" : " " + problem);
    }
}
