package org.kontor.identity.service.provider;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.identity.gateway.ProviderDocument;
import org.kontor.identity.gateway.ProviderGateway;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.model.provider.ProviderFlow;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.CountSignInTry;
import org.kontor.identity.service.session.Departure;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;

/**
 * Sends a person to the identity provider of his mail domain: authorization code with PKCE, a state that only this
 * browser can bring back, and a nonce that the answer must contain. Who never comes back is counted per address, for each
 * departure asks the provider. Holds no transaction while it does.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartCompanySignIn {

    private static final int RANDOM_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @EJB
    private CountSignInTry tries;

    @EJB
    private DoorQueries doors;

    @EJB
    private ProviderGateway gateway;

    @EJB
    private KeepProviderFlow flows;

    @EJB
    private CallerQueries callers;

    /** Nothing when addresses of this domain sign in here. */
    public Optional<Departure> start(StartCompanySignInCommand command) {
        return CallContext.withOpenEyes(() -> doors.forMail(command.mail())).map(door -> {
            tries.begin(SignInLimit.ADDRESS, command.address());
            return depart(door, command.mail(), command, null);
        });
    }

    /** Ties the caller's account to his company's provider once he has signed in there. */
    public Departure connect(StartCompanySignInCommand command) {
        CallerView caller = callers.current();
        if (caller.companyId() == null || caller.personId() == null || caller.acted()) {
            throw new RuleViolated(IdentityRule.NOT_ALLOWED);
        }
        DoorQueries.Door door = CallContext.withOpenEyes(() -> doors.ofCompany(caller.companyId()))
                .orElseThrow(() -> new RuleViolated(IdentityRule.NOT_ALLOWED));
        return depart(door, caller.email(), command, caller.personId());
    }

    private Departure depart(DoorQueries.Door door, String mail, StartCompanySignInCommand command, Long linkPersonId) {
        ProviderDocument document =
                gateway.document(door.issuer()).orElseThrow(() -> new RuleViolated(IdentityRule.PROVIDER_UNREACHABLE));
        String state = secret();
        String browser = secret();
        ProviderFlow flow = new ProviderFlow(
                door.companyId(), secret(), secret(), command.returnAddress(), command.nextPage(), linkPersonId);
        CallContext.withOpenEyes(() -> flows.keep(state, browser, flow));
        Map<String, String> question = new LinkedHashMap<>();
        question.put("response_type", "code");
        question.put("scope", "openid email profile");
        question.put("client_id", door.clientId());
        question.put("redirect_uri", command.returnAddress());
        question.put("state", state);
        question.put("nonce", flow.nonce());
        question.put("code_challenge", challenge(flow.verifier()));
        question.put("code_challenge_method", "S256");
        question.put("login_hint", mail);
        String address = document.authorization().toString();
        return new Departure(
                address + (address.contains("?") ? "&" : "?") + encoded(question),
                document.authorization().getHost(),
                browser);
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
    }

    private static String encoded(Map<String, String> question) {
        return question.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
