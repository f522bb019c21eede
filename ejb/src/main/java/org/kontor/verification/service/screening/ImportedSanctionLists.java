package org.kontor.verification.service.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;
import org.kontor.compliance.service.ScreeningQueries;
import org.kontor.kernel.Permission;
import org.kontor.verification.gateway.SanctionLists;
import org.kontor.verification.gateway.ScreeningAnswer;
import org.kontor.verification.model.screening.ScreeningRepository.Claimed;
import org.kontor.verification.model.screening.ScreeningRepository.Hit;
import org.kontor.verification.model.screening.Subject;

/** Compares with the lists that staff have imported. */
@Stateless
@Local(SanctionLists.class)
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class ImportedSanctionLists implements SanctionLists {

    @EJB
    private ScreeningQueries lists;

    @Override
    public ScreeningAnswer screen(Claimed company) {
        String versions = lists.versions();
        List<Hit> hits = new ArrayList<>();
        if (!versions.isEmpty()) {
            for (Subject subject : company.subjects()) {
                lists.find(subject.words(), subject.kind() == Subject.Kind.ADDRESS).stream()
                        .map(found -> new Hit(
                                subject,
                                found.list(),
                                found.version(),
                                found.reference(),
                                found.name(),
                                found.kind(),
                                found.program(),
                                found.remarks(),
                                found.score()))
                        .forEach(hits::add);
            }
        }
        return new ScreeningAnswer(versions, hits);
    }
}
