package org.kontor.organisation.service.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.kernel.Permission;
import org.kontor.organisation.model.InheritedSettings;
import org.kontor.organisation.model.Setting;
import org.kontor.organisation.model.UnitSettingRepository;

/** What holds in a unit for its orders. */
@Stateless
public class SettingQueries {

    @Inject
    private UnitSettingRepository settings;

    /** @param unitId null for the root of the company, where keys of programs stand */
    @RolesAllowed({Permission.ORDER_PLACE, Permission.ORDER_READ, Permission.COMPANY_READ, Permission.SYSTEM})
    public EffectiveSettings effective(long companyId, Long unitId) {
        InheritedSettings held = settings.of(companyId, unitId == null ? 0 : unitId);
        String address = held.value(Setting.SHIP_TO);
        return new EffectiveSettings(
                address.isEmpty() ? null : Long.valueOf(address),
                days(held.value(Setting.PAYMENT_TERMS)),
                flag(held, Setting.PO_NUMBER_REQUIRED),
                flag(held, Setting.PO_NUMBER_UNIQUE),
                flag(held, Setting.COST_CENTRE_REQUIRED),
                flag(held, Setting.COMMENT_REQUIRED),
                Integer.parseInt(held.value(Setting.APPROVAL_EXPIRY_DAYS)),
                Integer.parseInt(held.value(Setting.AMENDMENT_MINUTES)));
    }

    private static boolean flag(InheritedSettings held, Setting setting) {
        return held.value(setting).equals("yes");
    }

    private static Set<Integer> days(String list) {
        return list.isEmpty()
                ? Set.of()
                : Arrays.stream(list.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
    }
}
