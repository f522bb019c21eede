package org.kontor.shell.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.KnownCaller;
import org.kontor.identity.service.apikey.CheckApiKey;
import org.kontor.identity.service.apikey.KeyCheck;
import org.kontor.identity.service.certificate.CertificateJudgement;
import org.kontor.identity.service.certificate.CheckCertificate;
import org.kontor.identity.service.session.NoteSession;
import org.kontor.kernel.CallContext;

/**
 * Tells the container who calls: a program by the key or the certificate it shows, on the REST interface only, or a person by the
 * session.
 * The permissions are read anew for each request and are the groups by which use cases allow or deny. Whether somebody
 * must have signed in at all is for {@link AccessFilter} to say.
 */
@ApplicationScoped
public class CallerAuthentication implements HttpAuthenticationMechanism {

    /** Request attribute: the {@link CallerView} of who calls. */
    public static final String CALLER = "kontor.caller";
    /** Request attribute: the {@link KnownCaller} whose session still needs a step before he may work. */
    public static final String PENDING = "kontor.pending";
    /** Request attribute: whether the caller belongs to several companies. */
    public static final String SEVERAL = "kontor.several";
    /** Request attribute: present when the caller showed a key or a certificate instead of a session. */
    public static final String BY_KEY = "kontor.by-key";

    /** Request attribute: the {@link KeyCheck} of the key or certificate that was shown, if there is such a one. */
    static final String KEY = "kontor.key";

    private static final String BEARER = "bearer ";

    @EJB
    private CallerQueries callers;

    @EJB
    private CheckApiKey keys;

    @EJB
    private CheckCertificate certificates;

    @EJB
    private NoteSession sessions;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Area area = RequestPath.decoded(request.getRequestURI()).map(Area::of).orElse(Area.CLOSED);
        if (area == Area.CLOSED || area == Area.FREE) {
            return context.doNothing();
        }
        Optional<CallerName> name = who(area, request);
        Optional<KnownCaller> caller = CallContext.withOpenEyes(() -> name.flatMap(callers::byName));
        if (caller.isEmpty()) {
            name.ifPresent(left -> UserSession.end(request));
            return context.doNothing();
        }
        KnownCaller known = caller.get();
        sessions.seen(known);
        boolean works = known.mayWork();
        request.setAttribute(works ? CALLER : PENDING, works ? known.view() : known);
        request.setAttribute(SEVERAL, known.several());
        CallBoundary.calledBy(request, name.get().toString(), actingFor(known), known.view());
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(name.get().toString()), works ? known.view().permissions() : Set.of());
    }

    private static String actingFor(KnownCaller known) {
        CallerView view = known.view();
        return view.acted() ? CallerName.ofPerson(view.personId()).toString() : "";
    }

    /** A key that is shown counts before a session, and a session before a certificate, which browsers show unasked. */
    private Optional<CallerName> who(Area area, HttpServletRequest request) {
        if (area == Area.API && request.getHeader("Authorization") != null) {
            return ofKey(request);
        }
        Optional<CallerName> person = UserSession.who(request, clock.instant());
        return area == Area.API && person.isEmpty() ? ofCertificate(request) : person;
    }

    /** What a browser asks for at another site's wish is no call of a program, whatever certificate goes along. */
    private Optional<CallerName> ofCertificate(HttpServletRequest request) {
        List<X509Certificate> shown = ShownCertificate.now();
        boolean browser = request.getHeader("Sec-Fetch-Site") != null || request.getHeader("Origin") != null;
        if (shown.isEmpty() || browser) {
            return Optional.empty();
        }
        request.setAttribute(BY_KEY, true);
        CertificateJudgement judged =
                CallContext.withOpenEyes(() -> certificates.ofProgram(shown, request.getRemoteAddr()));
        if (judged.keyId() != null) {
            request.setAttribute(KEY, KeyCheck.of(judged.keyId(), judged.companyId(), judged.refusal()));
        }
        return judged.refusal() == null ? Optional.of(CallerName.ofKey(judged.keyId())) : Optional.empty();
    }

    private Optional<CallerName> ofKey(HttpServletRequest request) {
        request.setAttribute(BY_KEY, true);
        String header = request.getHeader("Authorization");
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        String secret = header.substring(BEARER.length()).strip();
        Optional<KeyCheck> key = CallContext.withOpenEyes(() -> keys.check(secret, request.getRemoteAddr()));
        key.ifPresent(found -> request.setAttribute(KEY, found));
        return key.filter(found -> !found.isRefused()).map(found -> CallerName.ofKey(found.keyId()));
    }
}
