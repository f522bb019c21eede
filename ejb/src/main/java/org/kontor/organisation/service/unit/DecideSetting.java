package org.kontor.organisation.service.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.model.OrganisationRule;
import org.kontor.organisation.model.Setting;
import org.kontor.organisation.model.UnitSettingRepository;
import org.kontor.organisation.service.address.AddressQueries;

/** A unit says something for itself and those below it, or leaves it to those above again. */
@Stateless
public class DecideSetting {

    @Inject
    private UnitReach reach;

    @Inject
    private UnitSettingRepository settings;

    @EJB
    private AddressQueries addresses;

    /** @param value null to inherit */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public void decide(long unit, String key, String value) {
        long company = reach.manages(unit).companyId();
        Setting setting = Setting.of(key);
        if (value == null) {
            settings.unsay(company, unit, setting);
            return;
        }
        String checked = setting.checked(value);
        if (setting.kind() == Setting.Kind.ADDRESS
                && addresses.ofUnit(company, unit).stream()
                        .noneMatch(address -> checked.equals(String.valueOf(address.id())))) {
            throw new RuleViolated(OrganisationRule.SHIP_TO_NOT_OFFERED);
        }
        settings.say(company, unit, setting, checked);
    }
}
