package org.kontor.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not be read in a database or its backup: seeds of second factors, client secrets, bank details. AES-256
 * in GCM; what was changed does not open. The sealed form bears the number of its key, so that keys can be changed: the
 * first of {@code KONTOR_SECRET_KEY} seals, the others still open.
 */
@ApplicationScoped
public class Secrets {

    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = 1 + SecretKeys.NUMBER_BYTES;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeys keys;

    /** With the keys of the environment. */
    public Secrets() {
        this(SecretKeys.fromEnvironment());
    }

    Secrets(SecretKeys keys) {
        this.keys = keys;
    }

    public byte[] seal(byte[] plain) {
        return seal(plain, "");
    }

    /** @param place where it will be kept: what was sealed for one place does not open in another */
    public byte[] seal(byte[] plain, String place) {
        SecretKeys.Key key = keys.sealing();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).put(FORM).put(key.number());
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, head.array(), place);
            byte[] closed = cipher.doFinal(plain);
            return ByteBuffer.allocate(HEAD_BYTES + NONCE_BYTES + closed.length)
                    .put(head.array())
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES in GCM", missing);
        }
    }

    public byte[] open(byte[] sealed) {
        return open(sealed, "");
    }

    /** @throws IllegalStateException when it was changed, sealed for another place, or its key is not here */
    public byte[] open(byte[] sealed, String place) {
        if (sealed.length < HEAD_BYTES + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != FORM) {
            throw new IllegalStateException("this is nothing that was sealed here");
        }
        byte[] head = Arrays.copyOf(sealed, HEAD_BYTES);
        SecretKeys.Key key = keys.byNumber(Arrays.copyOfRange(head, 1, HEAD_BYTES));
        byte[] nonce = Arrays.copyOfRange(sealed, HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, head, place);
            int from = HEAD_BYTES + NONCE_BYTES;
            return cipher.doFinal(sealed, from, sealed.length - from);
        } catch (AEADBadTagException changed) {
            throw new IllegalStateException("what was sealed has been changed, or belongs elsewhere", changed);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES in GCM", missing);
        }
    }

    /**
     * By what two secrets are known to be the same without opening them: a keyed hash, under each key there is. The first
     * is the one to keep; what was kept under an older key is found by the others.
     *
     * @param place where it will be kept: the same secret has another fingerprint elsewhere
     */
    public List<byte[]> fingerprints(String plain, String place) {
        keys.sealing();
        return keys.all().stream()
                .map(key -> {
                    byte[] own = hash(key.key().getEncoded(), "fingerprint of " + place);
                    return hash(own, plain);
                })
                .toList();
    }

    private static byte[] hash(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", missing);
        }
    }

    /** Whether it was sealed with an older key and should be sealed anew. */
    public boolean isOutdated(byte[] sealed) {
        return !Arrays.equals(
                Arrays.copyOfRange(sealed, 1, HEAD_BYTES), keys.sealing().number());
    }

    private static Cipher cipher(int mode, SecretKeys.Key key, byte[] nonce, byte[] head, String place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
