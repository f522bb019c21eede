package org.kontor.organisation.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.kernel.SqlRow;

/** What units say for themselves and those below them. */
@ApplicationScoped
public class UnitSettingRepository {

    @PersistenceContext
    private EntityManager entities;

    /**
     * What holds in a unit of the company, by one query; our defaults when there is no such unit.
     *
     * @param unitId 0 for the root
     */
    public InheritedSettings of(long companyId, long unitId) {
        Set<Long> lineage = new LinkedHashSet<>();
        Map<Long, Map<Setting, String>> said = new HashMap<>();
        for (SqlRow row : rows(companyId, unitId)) {
            long unit = row.number();
            lineage.add(unit);
            String key = row.text();
            String value = row.text();
            if (key != null) {
                Setting.find(key).ifPresent(setting -> said.computeIfAbsent(unit, u -> new EnumMap<>(Setting.class))
                        .put(setting, value));
            }
        }
        return InheritedSettings.of(List.copyOf(lineage), said);
    }

    private List<SqlRow> rows(long companyId, long unitId) {
        return SqlRow.all(entities.createNativeQuery(
                        """
                        select way.id, s.key, s.value
                        from organisation.unit u
                        cross join lateral unnest(u.lineage) with ordinality as way (id, depth)
                        left join organisation.unit_setting s on s.unit_id = way.id
                        where u.company_id = ?1 and (u.id = ?2 or ?2 = 0 and u.parent_id is null) order by way.depth
                        """)
                .setParameter(1, companyId)
                .setParameter(2, unitId)
                .getResultList());
    }

    /** The unit says this from now on. */
    public void say(long companyId, long unitId, Setting setting, String value) {
        entities.createNativeQuery(
                        """
                        insert into organisation.unit_setting (company_id, unit_id, key, value) values (?1, ?2, ?3, ?4)
                        on conflict (unit_id, key) do update
                        set value = excluded.value, version = unit_setting.version + 1
                        """)
                .setParameter(1, companyId)
                .setParameter(2, unitId)
                .setParameter(3, setting.key())
                .setParameter(4, value)
                .executeUpdate();
    }

    /** The unit says nothing of its own any more and inherits again. */
    public void unsay(long companyId, long unitId, Setting setting) {
        entities.createNativeQuery(
                        "delete from organisation.unit_setting where company_id = ?1 and unit_id = ?2 and key = ?3")
                .setParameter(1, companyId)
                .setParameter(2, unitId)
                .setParameter(3, setting.key())
                .executeUpdate();
    }
}
