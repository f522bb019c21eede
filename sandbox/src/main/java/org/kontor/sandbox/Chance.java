package org.kontor.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Chance that can be repeated: drawn from a seed and a name, independent of time and of what else goes on. */
final class Chance {

    private Chance() {}

    /** Evenly from 0 to below 1. */
    static double draw(long seed, String name) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + "/" + name).getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean happens(double rate, long seed, String name) {
        return rate > 0 && draw(seed, name) < rate;
    }
}
