package org.kontor.compliance.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.compliance.model.Anchor;
import org.kontor.compliance.model.AnchorKey;
import org.kontor.compliance.model.AuditFault;
import org.kontor.compliance.model.AuditTrailRepository;
import org.kontor.kernel.Permission;

/**
 * Proves the trail: every entry says what it said, follows the one before it, none is missing, no end is cut, every anchor
 * is ours and finds its entry, and what guards the trail is on.
 */
@Stateless
@RolesAllowed({Permission.SYSTEM, Permission.STAFF_AUDIT_READ})
public class VerifyAudit {

    private static final int MOST = 100;

    @Inject
    private AuditTrailRepository trail;

    @Inject
    private AnchorKey key;

    @Inject
    private AnchorFile file;

    @Inject
    private Clock clock;

    public AuditVerdict verify() {
        Instant begin = clock.instant();
        List<AuditFault> faults = new ArrayList<>(trail.faults(MOST));
        Set<Anchor> anchors = new HashSet<>(trail.anchors());
        Instant until = null;
        for (String line : file.lines()) {
            Optional<Anchor> kept = Anchor.parse(line);
            if (kept.isEmpty()) {
                faults.add(new AuditFault(AuditFault.Kind.ANCHOR_FORGED, -1, 0, "file"));
            } else if (anchors.add(kept.get())) {
                faults.add(new AuditFault(
                        AuditFault.Kind.ANCHOR_FORGED, -1, 0, kept.get().at().toString()));
            }
        }
        for (Anchor anchor : anchors) {
            List<AuditFault> wrong = wrongWith(anchor);
            if (wrong.isEmpty() && (until == null || anchor.at().isAfter(until))) {
                until = anchor.at();
            }
            faults.addAll(wrong);
        }
        return new AuditVerdict(
                begin,
                trail.count(),
                anchors.size(),
                until,
                Duration.between(begin, clock.instant()),
                faults.size() > MOST ? faults.subList(0, MOST) : faults);
    }

    private List<AuditFault> wrongWith(Anchor anchor) {
        if (!key.isRight(anchor)) {
            return List.of(new AuditFault(
                    AuditFault.Kind.ANCHOR_FORGED, -1, 0, anchor.at().toString()));
        }
        return anchor.list().stream()
                .filter(head -> !trail.holds(head))
                .map(head -> new AuditFault(
                        AuditFault.Kind.ANCHOR,
                        head.chain(),
                        head.seq(),
                        anchor.at().toString()))
                .toList();
    }
}
