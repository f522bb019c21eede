package org.kontor.identity.service.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.kontor.identity.model.certificate.RefusalThrottle;

/** Which refusals of this node are noted in the trail. */
@ApplicationScoped
public class CertificateRefusals {

    private final RefusalThrottle throttle = new RefusalThrottle();

    /** As {@link RefusalThrottle#take}. */
    long take(String what, String address, Instant now) {
        return throttle.take(what, address, now);
    }
}
