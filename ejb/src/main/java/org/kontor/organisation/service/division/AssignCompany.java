package org.kontor.organisation.service.division;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.model.DivisionRepository;
import org.kontor.organisation.model.OrganisationRule;

/**
 * Says which division looks after a company and who of us is its contact. That decides which staff see it, so it is for those
 * who run the roles of staff.
 */
@Stateless
@RolesAllowed(Permission.STAFF_ROLE_MANAGE)
public class AssignCompany {

    private static final String PHONE = "[+0-9][0-9 ()/.-]{3,39}";

    @Inject
    private DivisionRepository divisions;

    /** @param division null for none */
    public void assign(String company, Long division) {
        if (division != null) {
            divisions.inUse(division);
        }
        if (!divisions.assign(company, division)) {
            throw new RuleViolated(OrganisationRule.COMPANY_NOT_FOUND, Map.of("company", company));
        }
    }

    /**
     * @param contact somebody of staff; null for the sales desk
     * @param phone of the contact; buyers see it
     */
    public void contact(String company, Long contact, String phone) {
        if (contact == null) {
            divisions.withoutContact(company);
            return;
        }
        Object[] person =
                divisions.staff(contact).orElseThrow(() -> new RuleViolated(OrganisationRule.CONTACT_IS_NOT_OF_STAFF));
        String plain = phone == null ? "" : phone.strip();
        if (!plain.matches(PHONE)) {
            throw new RuleViolated(OrganisationRule.CONTACT_NEEDS_A_PHONE);
        }
        divisions.contact(company, contact, (String) person[0], (String) person[1], plain, (String) person[2]);
    }

    /** All companies of a country that belong to no division. @return how many they were */
    public int assignCountry(String country, long division) {
        divisions.inUse(division);
        return divisions.assignCountry(country, division);
    }
}
