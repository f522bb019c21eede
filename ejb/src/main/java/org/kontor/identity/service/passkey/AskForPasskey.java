package org.kontor.identity.service.passkey;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.model.factor.PasskeyRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.CountSignInTry;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Sha256;

/**
 * Puts the question that a passkey answers, in the form that browsers take (WebAuthn Level 3, JSON). Each question is kept
 * here and answered once, within five minutes.
 */
@Stateless
@PermitAll
public class AskForPasskey {

    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final int RANDOM_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @EJB
    private CallerQueries callers;

    @EJB
    private CountSignInTry tries;

    @Inject
    private PasskeyRepository passkeys;

    @Inject
    private PasskeyPlace place;

    @Inject
    private Clock clock;

    /**
     * Who are you? Asked of nobody by name, so it tells nothing of anybody.
     *
     * @param address from which it is asked; who asks too often waits
     */
    public JsonObject who(String address) {
        tries.begin(SignInLimit.QUESTION, address);
        return Json.createObjectBuilder()
                .add("challenge", challenge(null))
                .add("rpId", place.name())
                .add("timeout", LASTS.toMillis())
                .add("userVerification", "required")
                .build();
    }

    /** Make a key for the caller that the device can find without a name, and that it does not have already. */
    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public JsonObject make() {
        CallerView caller = callers.current();
        byte[] handle = passkeys.handleOf(caller.personId(), bytes());
        JsonArrayBuilder kinds = Json.createArrayBuilder();
        PasskeyCeremony.ALGORITHMS.forEach(algorithm ->
                kinds.add(Json.createObjectBuilder().add("type", "public-key").add("alg", algorithm.getValue())));
        JsonArrayBuilder known = Json.createArrayBuilder();
        passkeys.credentialsOf(caller.personId())
                .forEach(id -> known.add(
                        Json.createObjectBuilder().add("type", "public-key").add("id", text(id))));
        JsonObjectBuilder selection = Json.createObjectBuilder()
                .add("residentKey", "required")
                .add("requireResidentKey", true)
                .add("userVerification", "required");
        return Json.createObjectBuilder()
                .add("challenge", challenge(caller.personId()))
                .add("rp", Json.createObjectBuilder().add("id", place.name()).add("name", "Kontor"))
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", text(handle))
                                .add("name", caller.email())
                                .add("displayName", caller.personName()))
                .add("pubKeyCredParams", kinds)
                .add("excludeCredentials", known)
                .add("authenticatorSelection", selection)
                .add("attestation", "none")
                .add("timeout", LASTS.toMillis())
                .build();
    }

    private String challenge(Long personId) {
        byte[] challenge = bytes();
        Instant now = clock.instant();
        passkeys.ask(Sha256.of(text(challenge)), personId, now.plus(LASTS), now);
        return text(challenge);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
