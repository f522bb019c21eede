package org.kontor.identity.service.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** The certificates by which the caller himself signs in. */
@Stateless
@RolesAllowed(Permission.ACCOUNT_EDIT)
public class OwnCertificateQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    public List<CertificateView> mine() {
        return SqlRow.all(entities.createNativeQuery("select " + CertificateView.COLUMNS
                                + " from identity.client_certificate c where c.person_id = ?1 and c.ended_at is null"
                                + " order by c.id")
                        .setParameter(1, callers.current().personId())
                        .getResultList())
                .stream()
                .map(CertificateView::of)
                .toList();
    }
}
