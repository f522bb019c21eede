package org.kontor.compliance.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.kontor.compliance.model.Anchor;
import org.kontor.compliance.model.AnchorKey;
import org.kontor.compliance.model.AuditTrailRepository;
import org.kontor.kernel.Permission;

/** Signs the heads of all chains and keeps the anchor in the database and outside of it. */
@Stateless
@RolesAllowed({Permission.SYSTEM, Permission.STAFF_AUDIT_READ})
public class AnchorAudit {

    @Inject
    private AuditTrailRepository trail;

    @Inject
    private AnchorKey key;

    @Inject
    private AnchorFile file;

    @Inject
    private Clock clock;

    /** Once in that time over all nodes. @return whether an anchor was made now */
    public boolean anchor(Duration every) {
        if (!key.isThere()) {
            return false;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Anchor> made = trail.headsToAnchor(now.minus(every))
                .map(heads -> new Anchor(now, heads, new byte[0]))
                .flatMap(anchor -> key.sign(anchor).map(anchor::signedWith));
        made.ifPresent(anchor -> {
            trail.keep(anchor);
            file.add(anchor);
        });
        return made.isPresent();
    }
}
