package org.kontor.identity.service.provider;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.identity.model.provider.IdentityProvider;
import org.kontor.identity.model.provider.IdentityProviderRepository;
import org.kontor.identity.model.provider.IdentityProviderRepository.Registered;
import org.kontor.identity.model.provider.ProviderFlow;
import org.kontor.identity.model.provider.ProviderFlowRepository;
import org.kontor.identity.model.provider.ProviderRefusal;

/** Keeps what a sign-in at a provider must remember between leaving and coming back, and notes what was refused. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeepProviderFlow {

    private static final Duration LASTS = Duration.ofMinutes(10);

    @Inject
    private ProviderFlowRepository flows;

    @Inject
    private IdentityProviderRepository providers;

    @Inject
    private Clock clock;

    /** A flow that came back, with the provider it went to. @param sealedSecret as it is kept */
    public record Taken(ProviderFlow flow, String issuer, String clientId, byte[] sealedSecret) {

        /** Never the secret: records print all they have. */
        @Override
        public String toString() {
            return "Taken " + flow;
        }
    }

    public boolean keep(String state, String browser, ProviderFlow flow) {
        Instant now = clock.instant();
        flows.forgetEnded(now);
        flows.add(state, browser, flow, now.plus(LASTS));
        return true;
    }

    public Optional<Taken> take(String state, String browser) {
        return flows.take(state, browser, clock.instant()).flatMap(flow -> providers
                .ofCompany(flow.companyId())
                .filter(IdentityProvider::isActive)
                .map(provider -> new Taken(flow, provider.issuer(), provider.clientId(), provider.clientSecret())));
    }

    /** Who uses a provider under one of these names. */
    public List<Registered> registered(String issuer, Set<String> clientIds) {
        return providers.registered(issuer, clientIds);
    }

    /**
     * Ends what began at the provider until it said so.
     *
     * @param subject null for whoever had the session
     * @param session null for all of the subject
     */
    public int end(long companyId, String issuer, String subject, String session, Instant said) {
        return providers.end(companyId, issuer, subject, session, said.plus(IdToken.SKEW), clock.instant());
    }

    public boolean refused(long companyId, ProviderRefusal reason, String mail) {
        providers.refused(companyId, reason, mail, clock.instant());
        return true;
    }
}
