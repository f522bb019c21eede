package org.kontor.privacy.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.PersonalDataRepository;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.privacy.model.PrivacyRepository;
import org.kontor.privacy.model.PrivacyRule;

/** What a person may know before he asks: what he accepted, and what must be kept of him. */
@Stateless
@RolesAllowed({Permission.ACCOUNT_EDIT, Permission.STAFF_PRIVACY})
public class PrivacyQueries {

    /** What somebody accepted or took back. */
    public record ConsentView(String kind, String wording, boolean given, Instant at) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    @Any
    private Instance<PersonalDataRepository> contexts;

    @Inject
    private PrivacyRepository privacy;

    @EJB
    private CallerQueries callers;

    /** @param personId of somebody else, which is for staff who may; null for the caller */
    public PrivacyRepository.Subject subject(Long personId) {
        return privacy.subject(HandOutPersonalData.whose(callers.current(), personId), false)
                .orElseThrow(() -> new RuleViolated(PrivacyRule.PERSON_NOT_FOUND));
    }

    public PrivacyRepository.Kept kept(Long personId) {
        return privacy.kept(HandOutPersonalData.whose(callers.current(), personId));
    }

    /** The newest of each kind. */
    public List<ConsentView> consents(Long personId) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select distinct on (c.kind) c.kind, c.wording, c.given, c.at from privacy.consent c
                                where c.person_id = ?1 order by c.kind, c.id desc
                                """)
                        .setParameter(1, HandOutPersonalData.whose(callers.current(), personId))
                        .getResultList())
                .stream()
                .map(r -> new ConsentView(r.text(), r.text(), r.flag(), r.instant()))
                .toList();
    }

    /** The tables that some context answers for. */
    @RolesAllowed(Permission.SYSTEM)
    public Set<String> coveredTables() {
        Set<String> tables = new TreeSet<>();
        contexts.stream().forEach(context -> context.pieces().forEach(piece -> tables.add(piece.table())));
        return tables;
    }
}
