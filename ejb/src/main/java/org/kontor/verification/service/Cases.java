package org.kontor.verification.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.verification.model.Standing;
import org.kontor.verification.model.StandingRepository;

/** The cases of companies that somebody of staff reaches; any other is as good as none. */
@Dependent
public class Cases {

    @Inject
    private StandingRepository standings;

    @EJB
    private StaffReachQueries reach;

    /** @param permission by which it is asked for */
    public Optional<Standing> of(String companyNumber, String permission) {
        return standings.byCompanyNumber(companyNumber).filter(found -> reach.reaches(permission, found.companyId()));
    }
}
