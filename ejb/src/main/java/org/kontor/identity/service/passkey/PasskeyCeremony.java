package org.kontor.identity.service.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Objects;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.factor.Passkey;
import org.kontor.kernel.RuleViolated;

/**
 * Reads and checks what authenticators say (WebAuthn Level 2, 7.1 and 7.2): for our address and no other, in answer to
 * our question, with the owner verified by the device. Which device it is, is nobody's business: no attestation is asked
 * for.
 */
final class PasskeyCeremony {

    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final int LONGEST = 20_000;

    private final ObjectConverter objects = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(objects);
    private final PasskeyPlace place;

    PasskeyCeremony(PasskeyPlace place) {
        this.place = place;
    }

    /** The challenge that an answer to an enrolment says it answers; to be looked up before it is believed. */
    RegistrationData enrolment(String json) {
        try {
            RegistrationData data = manager.parseRegistrationResponseJSON(checked(json));
            Objects.requireNonNull(data.getCollectedClientData());
            Objects.requireNonNull(data.getAttestationObject());
            return data;
        } catch (RuntimeException unreadable) {
            throw notRight(unreadable);
        }
    }

    Passkey.Told enrolled(RegistrationData data) {
        List<PublicKeyCredentialParameters> parameters = ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
        try {
            manager.verify(data, new RegistrationParameters(server(challenge(data)), parameters, true, true));
        } catch (VerificationException refused) {
            throw notRight(refused);
        }
        var told = data.getAttestationObject().getAuthenticatorData();
        var credential = Objects.requireNonNull(told.getAttestedCredentialData());
        return new Passkey.Told(
                credential.getCredentialId(),
                credentials.convert(credential),
                told.getSignCount(),
                told.isFlagBE(),
                told.isFlagBS());
    }

    static byte[] challenge(RegistrationData data) {
        return Objects.requireNonNull(data.getCollectedClientData())
                .getChallenge()
                .getValue();
    }

    AuthenticationData answer(String json) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(checked(json));
            Objects.requireNonNull(data.getCollectedClientData());
            Objects.requireNonNull(data.getAuthenticatorData());
            Objects.requireNonNull(data.getCredentialId());
            return data;
        } catch (RuntimeException unreadable) {
            throw notRight(unreadable);
        }
    }

    static byte[] challenge(AuthenticationData data) {
        return Objects.requireNonNull(data.getCollectedClientData())
                .getChallenge()
                .getValue();
    }

    /** @return false when all is right but the counter, which went back */
    boolean isAnsweredBy(Passkey passkey, AuthenticationData data) {
        CredentialRecord record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.isBackupEligible(),
                passkey.isBackedUp(),
                passkey.signCount(),
                credentials.convert(passkey.attested()),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                null,
                null);
        try {
            manager.verify(data, new AuthenticationParameters(server(challenge(data)), record, null, true, true));
            return true;
        } catch (MaliciousCounterValueException copied) {
            return false;
        } catch (VerificationException refused) {
            throw notRight(refused);
        }
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(place.origin()))
                .rpId(place.name())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static String checked(String json) {
        if (json.isEmpty() || json.length() > LONGEST) {
            throw new RuleViolated(IdentityRule.PASSKEY_NOT_RIGHT);
        }
        return json;
    }

    /** Readers of foreign input fail in many ways; all of them mean that it is no answer. */
    private static RuleViolated notRight(RuntimeException why) {
        RuleViolated violated = new RuleViolated(IdentityRule.PASSKEY_NOT_RIGHT);
        violated.initCause(why);
        return violated;
    }
}
