package org.kontor.identity.service.provider;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import org.kontor.identity.gateway.ProviderDocument;
import org.kontor.identity.gateway.ProviderGateway;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.model.provider.IdentityProviderRepository.Registered;
import org.kontor.identity.model.provider.ProviderRefusal;
import org.kontor.identity.service.CountSignInTry;
import org.kontor.identity.service.provider.IdToken.NotBelieved;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.RuleViolated;

/**
 * A provider ends the sessions that began at it: somebody signed out there, or was locked out. Believed only with a token of
 * the provider itself; ends nothing that began after the token was made, so that an old one does no harm. Holds no transaction
 * while it asks for the provider's keys.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EndSessionsByProvider {

    private static final Logger LOG = Logger.getLogger(EndSessionsByProvider.class.getName());

    @EJB
    private CountSignInTry tries;

    @EJB
    private KeepProviderFlow flows;

    @EJB
    private ProviderGateway gateway;

    @Inject
    private Clock clock;

    /**
     * @param address of who calls, whose wrong tokens are counted
     * @return how many sessions ended
     * @throws RuleViolated {@link IdentityRule#PROVIDER_REFUSED}
     */
    public int end(String token, String address) {
        return CallContext.withOpenEyes(() -> {
            tries.begin(SignInLimit.ADDRESS, address);
            try {
                int ended = end(token);
                tries.settle(SignInLimit.ADDRESS, address);
                return ended;
            } catch (NotBelieved refused) {
                LOG.info(() -> "A provider's log-out was refused: " + refused.reason());
                throw new RuleViolated(IdentityRule.PROVIDER_REFUSED);
            }
        });
    }

    private int end(String token) throws NotBelieved {
        LogoutToken.Claimed claimed = LogoutToken.claimed(token);
        List<Registered> known = flows.registered(claimed.issuer(), claimed.clients());
        if (known.isEmpty()) {
            throw new NotBelieved(ProviderRefusal.ISSUER);
        }
        ProviderDocument document =
                gateway.document(claimed.issuer()).orElseThrow(() -> new NotBelieved(ProviderRefusal.UNREACHABLE));
        int ended = 0;
        for (Registered provider : known) {
            LogoutToken.Said said = read(document, token, claimed.issuer(), provider.clientId());
            ended += flows.end(provider.companyId(), claimed.issuer(), said.subject(), said.session(), said.at());
        }
        return ended;
    }

    private LogoutToken.Said read(ProviderDocument document, String token, String issuer, String clientId)
            throws NotBelieved {
        try {
            return LogoutToken.read(token, keys(document, false), issuer, clientId, clock.instant());
        } catch (NotBelieved first) {
            if (first.reason() != ProviderRefusal.KEY_UNKNOWN && first.reason() != ProviderRefusal.SIGNATURE) {
                throw first;
            }
            return LogoutToken.read(token, keys(document, true), issuer, clientId, clock.instant());
        }
    }

    private String keys(ProviderDocument document, boolean anew) throws NotBelieved {
        return gateway.keys(document, anew).orElseThrow(() -> new NotBelieved(ProviderRefusal.UNREACHABLE));
    }
}
