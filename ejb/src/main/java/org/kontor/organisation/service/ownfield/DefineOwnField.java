package org.kontor.organisation.service.ownfield;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;
import org.kontor.organisation.model.OrganisationRule;
import org.kontor.organisation.model.ownfield.OwnField;
import org.kontor.organisation.model.ownfield.OwnFieldRepository;
import org.kontor.organisation.model.ownfield.OwnKind;
import org.kontor.organisation.model.ownfield.OwnPlace;

/** Whoever manages the whole company says what its buyers are asked for with an order: new, otherwise, or no longer. */
@Stateless
@RolesAllowed(Permission.COMPANY_MANAGE)
public class DefineOwnField {

    @EJB
    private CallerQueries callers;

    @Inject
    private OwnFieldRepository fields;

    /** @throws RuleViolated {@link OrganisationRule#OWN_FIELD_CODE_TAKEN}, {@link OrganisationRule#OWN_FIELDS_TOO_MANY} */
    public void add(OwnPlace place, String code, OwnKind kind, OwnField.Terms terms) {
        long company = company();
        fields.lock(company);
        if (fields.isTaken(company, place, code)) {
            throw new RuleViolated(OrganisationRule.OWN_FIELD_CODE_TAKEN, Map.of("code", code));
        }
        long used = fields.inUse(company).stream()
                .filter(field -> field.place() == place)
                .count();
        if (used >= OwnField.MOST) {
            throw new RuleViolated(OrganisationRule.OWN_FIELDS_TOO_MANY, Map.of("most", OwnField.MOST));
        }
        fields.add(new OwnField(company, place, code, kind, terms));
    }

    /** @param seenVersion of the field as the person saw it */
    public void change(long id, long seenVersion, OwnField.Terms terms) {
        seen(id, seenVersion).change(terms);
    }

    public void retire(long id, long seenVersion) {
        seen(id, seenVersion).retire();
    }

    private OwnField seen(long id, long version) {
        OwnField field = fields.byId(company(), id);
        field.expect(version);
        return field;
    }

    private long company() {
        CallerView caller = callers.current();
        if (caller.scope(Permission.COMPANY_MANAGE) != Scope.COMPANY) {
            throw new RuleViolated(OrganisationRule.ONLY_FOR_THE_WHOLE_COMPANY);
        }
        return caller.companyId();
    }
}
