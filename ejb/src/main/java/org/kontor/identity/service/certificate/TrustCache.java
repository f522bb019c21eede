package org.kontor.identity.service.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.identity.model.certificate.TrustList;
import org.kontor.identity.model.certificate.TrustRepository;

/**
 * The trust list as this node read it last. Each look asks the database for one number, which every change moves, and
 * reads the list again when it has moved: what is withdrawn or revoked holds at the next call, on every node.
 */
@ApplicationScoped
public class TrustCache {

    @Inject
    private TrustRepository repository;

    private record Read(long changes, TrustList list) {}

    private volatile Read read;

    TrustList current() {
        // The number first: what is read after it is at least as new, and is read once more if it is newer.
        long changes = repository.changes();
        Read known = read;
        if (known == null || known.changes() != changes) {
            known = new Read(changes, repository.list());
            read = known;
        }
        return known.list();
    }
}
