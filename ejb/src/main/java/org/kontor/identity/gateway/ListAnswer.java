package org.kontor.identity.gateway;

/**
 * What came of fetching a list.
 *
 * @param content null when nothing came
 * @param problem why; null when all is well
 */
public record ListAnswer(byte[] content, String problem) {

    public boolean isDone() {
        return content != null;
    }

    @Override
    public String toString() {
        return problem == null ? "list" : problem;
    }
}
