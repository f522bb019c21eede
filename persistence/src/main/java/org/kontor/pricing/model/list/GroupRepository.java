package org.kontor.pricing.model.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.chain.ChainLevel;

/**
 * Groups of companies and markets of countries. A company is in one group, a country in one market; whoever belongs elsewhere is
 * not moved unasked.
 */
@ApplicationScoped
public class GroupRepository {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final String JOIN =
            """
            insert into pricing.company_terms as t (company_id, group_id)
            select c.id, g.id from organisation.company c, pricing.customer_group g where c.number = ?1 and g.code = ?2
            on conflict (company_id) do update set group_id = excluded.group_id, version = t.version + 1
            where t.group_id is null
            """;

    private static final String ELSEWHERE =
            """
            select coalesce(g.code, '') from organisation.company c
            left join pricing.company_terms t on t.company_id = c.id
            left join pricing.customer_group g on g.id = t.group_id where c.number = ?1
            """;

    private static final String LEAVE =
            """
            update pricing.company_terms t set group_id = null, version = t.version + 1
            from organisation.company c, pricing.customer_group g
            where c.id = t.company_id and g.id = t.group_id and c.number = ?1 and g.code = ?2
            """;

    @PersistenceContext
    private EntityManager entities;

    /** @throws RuleViolated {@link PricingRule#GROUP_CODE_WRONG}, {@link PricingRule#GROUP_CODE_TAKEN}, {@link PricingRule#LIST_NAME_NEEDED} */
    public void open(ChainLevel level, String code, String name) {
        if (!code.matches(CODE)) {
            throw new RuleViolated(PricingRule.GROUP_CODE_WRONG, Map.of("code", code));
        }
        requireName(name);
        if (query(
                                "insert into " + table(level)
                                        + " (code, name) values (?1, ?2) on conflict (code) do nothing",
                                code,
                                name)
                        .executeUpdate()
                == 0) {
            throw new RuleViolated(PricingRule.GROUP_CODE_TAKEN, Map.of("code", code));
        }
    }

    /**
     * @param fallsBack whether prices of the levels after it are asked when its lists have none
     * @throws RuleViolated {@link PricingRule#CHANGED_MEANWHILE}, {@link PricingRule#LIST_NAME_NEEDED}
     */
    public void change(ChainLevel level, String code, long version, String name, boolean fallsBack) {
        requireName(name);
        if (query(
                                "update " + table(level) + " set name = ?3, falls_back = ?4, version = version + 1"
                                        + " where code = ?1 and version = ?2",
                                code,
                                version,
                                name,
                                fallsBack)
                        .executeUpdate()
                == 0) {
            throw new RuleViolated(PricingRule.CHANGED_MEANWHILE);
        }
    }

    /**
     * @param key number of a company for a group, code of a country for a market
     * @throws RuleViolated {@link PricingRule#COMPANY_UNKNOWN}, {@link PricingRule#COUNTRY_UNKNOWN}, {@link
     *     PricingRule#MEMBER_ELSEWHERE}
     */
    public void put(ChainLevel level, String code, String key) {
        if (level == ChainLevel.SITE) {
            putCountry(code, key.toUpperCase(Locale.ROOT));
        } else if (query(JOIN, key, code).executeUpdate() == 0) {
            List<?> groups = query(ELSEWHERE, key).getResultList();
            if (groups.isEmpty()) {
                throw new RuleViolated(PricingRule.COMPANY_UNKNOWN, Map.of("company", key));
            }
            requireSame(code, String.valueOf(groups.get(0)), key);
        }
    }

    private void putCountry(String code, String country) {
        if (!COUNTRIES.contains(country)) {
            throw new RuleViolated(PricingRule.COUNTRY_UNKNOWN, Map.of("country", country));
        }
        if (query(
                                "insert into pricing.sales_site_country (country, site_id) select ?1, s.id"
                                        + " from pricing.sales_site s where s.code = ?2 on conflict (country) do nothing",
                                country,
                                code)
                        .executeUpdate()
                == 0) {
            List<?> sites = query(
                            "select s.code from pricing.sales_site_country c join pricing.sales_site s on s.id = c.site_id"
                                    + " where c.country = ?1",
                            country)
                    .getResultList();
            requireSame(code, sites.isEmpty() ? code : String.valueOf(sites.get(0)), country);
        }
    }

    /** Whoever is in it already stays in it. */
    private static void requireSame(String code, String other, String key) {
        if (!other.equals(code)) {
            throw new RuleViolated(PricingRule.MEMBER_ELSEWHERE, Map.of("key", key, "code", other));
        }
    }

    public void take(ChainLevel level, String code, String key) {
        if (level == ChainLevel.SITE) {
            query(
                            "delete from pricing.sales_site_country c using pricing.sales_site s where s.id = c.site_id"
                                    + " and c.country = ?1 and s.code = ?2",
                            key,
                            code)
                    .executeUpdate();
        } else {
            query(LEAVE, key, code).executeUpdate();
        }
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > 200) {
            throw new RuleViolated(PricingRule.LIST_NAME_NEEDED);
        }
    }

    private static String table(ChainLevel level) {
        return switch (level) {
            case GROUP -> "pricing.customer_group";
            case SITE -> "pricing.sales_site";
            default -> throw new IllegalArgumentException(level + " is none of its own");
        };
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return query;
    }
}
