package org.kontor.identity.service.provider;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Logger;
import org.kontor.identity.gateway.ProviderAnswer;
import org.kontor.identity.gateway.ProviderDocument;
import org.kontor.identity.gateway.ProviderGateway;
import org.kontor.identity.gateway.TokenRequest;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.model.provider.ProviderRefusal;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CountSignInTry;
import org.kontor.identity.service.session.Arrival;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Secrets;

/**
 * Takes in a person who comes back from his company's provider: changes the code for a token, believes the token only
 * if all of it is right, and lets the person in by issuer and subject. Holds no transaction while it asks the provider.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FinishCompanySignIn {

    private static final Logger LOG = Logger.getLogger(FinishCompanySignIn.class.getName());

    @EJB
    private CountSignInTry tries;

    @EJB
    private KeepProviderFlow flows;

    @EJB
    private ProviderGateway gateway;

    @EJB
    private EnterByProvider enter;

    @EJB
    private CallerQueries callers;

    @Inject
    private Secrets secrets;

    @Inject
    private Clock clock;

    public Arrival finish(FinishCompanySignInCommand command) {
        KeepProviderFlow.Taken taken = CallContext.withOpenEyes(() -> flows.take(command.state(), command.browser()))
                .orElseThrow(() -> new RuleViolated(IdentityRule.PROVIDER_FLOW_OVER));
        IdToken.Person person = null;
        try {
            person = person(taken, command);
            return arrive(taken, person, command);
        } catch (IdToken.NotBelieved refused) {
            throw refused(taken, refused.reason(), person == null ? null : person.mail());
        }
    }

    private Arrival arrive(KeepProviderFlow.Taken taken, IdToken.Person person, FinishCompanySignInCommand command)
            throws IdToken.NotBelieved {
        Long linkTo = taken.flow().linkPersonId();
        if (linkTo != null) {
            boolean same = callers.find()
                    .filter(caller -> linkTo.equals(caller.personId()) && !caller.acted())
                    .isPresent();
            if (!same) {
                throw new RuleViolated(IdentityRule.PROVIDER_FLOW_OVER);
            }
        }
        EnterByProvider.Entry entry = CallContext.withOpenEyes(() -> enter.enter(
                taken.flow().companyId(), taken.issuer(), person, linkTo, command.address(), command.agent()));
        if (entry.refusal() != null) {
            throw new IdToken.NotBelieved(entry.refusal());
        }
        if (entry.name() != null) {
            tries.settle(SignInLimit.ADDRESS, command.address());
        }
        return new Arrival(entry.name(), taken.flow().nextPage());
    }

    private IdToken.Person person(KeepProviderFlow.Taken taken, FinishCompanySignInCommand command)
            throws IdToken.NotBelieved {
        if (!command.error().isEmpty() || command.code().isEmpty()) {
            throw new IdToken.NotBelieved(ProviderRefusal.DENIED);
        }
        ProviderDocument document = gateway.document(taken.issuer())
                .orElseThrow(() -> new IdToken.NotBelieved(ProviderRefusal.UNREACHABLE));
        String secret = new String(
                secrets.open(
                        taken.sealedSecret(),
                        ChangeProvider.PLACE + taken.flow().companyId()),
                StandardCharsets.UTF_8);
        ProviderAnswer answer = gateway.token(
                document,
                new TokenRequest(
                        taken.clientId(),
                        secret,
                        command.code(),
                        taken.flow().returnAddress(),
                        taken.flow().verifier()));
        if (!answer.isDone()) {
            throw new IdToken.NotBelieved(
                    answer.outcome() == ProviderAnswer.Outcome.REFUSED
                            ? ProviderRefusal.DENIED
                            : ProviderRefusal.UNREACHABLE);
        }
        IdToken.Expected expected = new IdToken.Expected(
                taken.issuer(), taken.clientId(), taken.flow().nonce(), clock.instant());
        return read(document, idToken(answer.body()), expected);
    }

    /** A provider changes its keys when it likes: a key that is not known is looked for once more. */
    private IdToken.Person read(ProviderDocument document, String token, IdToken.Expected expected)
            throws IdToken.NotBelieved {
        try {
            return IdToken.read(token, keys(document, false), expected);
        } catch (IdToken.NotBelieved first) {
            if (first.reason() != ProviderRefusal.KEY_UNKNOWN && first.reason() != ProviderRefusal.SIGNATURE) {
                throw first;
            }
            return IdToken.read(token, keys(document, true), expected);
        }
    }

    private String keys(ProviderDocument document, boolean anew) throws IdToken.NotBelieved {
        Optional<String> keys = gateway.keys(document, anew);
        return keys.orElseThrow(() -> new IdToken.NotBelieved(ProviderRefusal.UNREACHABLE));
    }

    private static String idToken(String body) throws IdToken.NotBelieved {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getString("id_token", "");
        } catch (JsonException | ClassCastException unreadable) {
            throw new IdToken.NotBelieved(ProviderRefusal.UNSIGNED);
        }
    }

    private RuleViolated refused(KeepProviderFlow.Taken taken, ProviderRefusal reason, String mail) {
        LOG.info(() -> "Sign-in by the provider of company " + taken.flow().companyId() + " refused: " + reason);
        CallContext.withOpenEyes(() -> flows.refused(taken.flow().companyId(), reason, mail));
        return new RuleViolated(
                switch (reason) {
                    case ACCOUNT_EXISTS -> IdentityRule.PROVIDER_ACCOUNT_EXISTS;
                    case UNREACHABLE -> IdentityRule.PROVIDER_UNREACHABLE;
                    default -> IdentityRule.PROVIDER_REFUSED;
                });
    }
}
