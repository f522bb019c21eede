package org.kontor.organisation.service.unit;

import java.util.List;
import org.kontor.organisation.service.costcentre.CostCentreView;

/**
 * A unit with what holds in it.
 *
 * @param way the units above it, from the root down, without itself
 */
public record UnitView(
        long id,
        Long parentId,
        String code,
        String name,
        boolean active,
        long version,
        List<UnitRow> way,
        List<SettingRow> settings,
        List<Member> people,
        List<CostCentreView> costCentres) {

    /**
     * A setting as it holds here.
     *
     * @param own whether the unit says it itself
     * @param saidBy name of the unit that says it; null when it is our default
     * @param inherited what would hold if the unit said nothing
     */
    public record SettingRow(
            String key,
            String kind,
            String value,
            boolean own,
            String saidBy,
            String inherited,
            String inheritedFrom) {}

    /** Somebody with a role in the unit. */
    public record Member(long id, String name, String roles) {}
}
