package org.kontor.kernel;

import java.util.Base64;

/** A key for tests of other contexts. */
public final class TestSecrets {

    private TestSecrets() {}

    public static Secrets fresh() {
        return new Secrets(SecretKeys.of(Base64.getEncoder().encodeToString(new byte[32])));
    }
}
