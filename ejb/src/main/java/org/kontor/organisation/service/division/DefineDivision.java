package org.kontor.organisation.service.division;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.model.Division;
import org.kontor.organisation.model.DivisionRepository;
import org.kontor.organisation.model.OrganisationRule;

/** Makes a division of the house, names it anew or gives it up. */
@Stateless
@RolesAllowed(Permission.STAFF_ROLE_MANAGE)
public class DefineDivision {

    @Inject
    private DivisionRepository divisions;

    public void make(String code, String nameEn, String nameZh) {
        Division division = new Division(code, nameEn, nameZh);
        if (divisions.isCodeTaken(code)) {
            throw new RuleViolated(OrganisationRule.DIVISION_CODE_TAKEN, Map.of("code", code.strip()));
        }
        divisions.add(division);
    }

    public void name(long id, long seenVersion, String nameEn, String nameZh) {
        Division division = divisions.inUse(id);
        division.expect(seenVersion);
        division.name(nameEn, nameZh);
    }

    /** @throws RuleViolated {@link OrganisationRule#DIVISION_IN_USE} while it has companies, or staff */
    public void close(long id) {
        divisions.inUse(id).close(divisions.uses(id));
    }
}
