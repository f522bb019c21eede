package org.kontor.catalog.service.assortment;

import java.util.List;
import org.kontor.catalog.model.assortment.RuleSubject;

/**
 * An assortment as staff see it.
 *
 * @param articles how many articles that are sold it shows
 * @param of how many there are
 */
public record AssortmentView(
        long id,
        long version,
        String name,
        boolean everything,
        boolean standard,
        long articles,
        long of,
        List<RuleRow> rules,
        List<CompanyRow> companies,
        List<GroupRow> groups) {

    /** @param code of the category, or the article's number */
    public record RuleRow(long id, RuleSubject subject, String code, String name, boolean shown) {}

    /** A company that has it. */
    public record CompanyRow(long id, String number, String name) {}

    /** A customer group whose companies have it, unless they have others of their own. */
    public record GroupRow(long id, String code, String name) {}

    public AssortmentView {
        rules = List.copyOf(rules);
        companies = List.copyOf(companies);
        groups = List.copyOf(groups);
    }
}
