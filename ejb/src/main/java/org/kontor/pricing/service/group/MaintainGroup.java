package org.kontor.pricing.service.group;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.pricing.model.chain.ChainLevel;
import org.kontor.pricing.model.list.GroupRepository;

/** Makes groups of companies and markets of countries, and says who belongs to them. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class MaintainGroup {

    @Inject
    private GroupRepository groups;

    public void open(ChainLevel level, String code, String name) {
        groups.open(level, code, name);
    }

    /** @param version as it was seen */
    public void change(ChainLevel level, String code, long version, String name, boolean fallsBack) {
        groups.change(level, code, version, name, fallsBack);
    }

    /** @param key number of a company for a group, code of a country for a market */
    public void put(ChainLevel level, String code, String key) {
        groups.put(level, code, key);
    }

    /** @param key as {@link #put} */
    public void take(ChainLevel level, String code, String key) {
        groups.take(level, code, key);
    }
}
