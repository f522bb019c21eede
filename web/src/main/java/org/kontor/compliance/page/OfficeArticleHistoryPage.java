package org.kontor.compliance.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.catalog.service.text.ProductTextQueries;
import org.kontor.compliance.service.AuditChange;
import org.kontor.compliance.service.AuditFilter;
import org.kontor.compliance.service.AuditRow;
import org.kontor.shell.Address;

/** Who changed what of an article and when: its texts, attributes, units, pictures, documents, relations and states. */
@Named("officeArticleHistory")
@RequestScoped
public class OfficeArticleHistoryPage extends AuditPage {

    /** Inner numbers that have a name. */
    private static final Set<String> NAMED = Set.of("attribute_id", "category_id", "other_id");

    @EJB
    private ProductTextQueries products;

    private ProductTextQueries.Texts product;
    private Map<String, String> names = Map.of();

    @Override
    protected void load() {
        product = products.of(argument()).orElse(null);
        if (product == null) {
            refuse(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        super.load();
        Set<Long> numbers = getRows().stream()
                .flatMap(row -> row.changes().stream())
                .filter(change -> NAMED.contains(change.field()))
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        if (!numbers.isEmpty()) {
            names = trail.named(numbers, reader.getLanguage());
        }
    }

    @Override
    protected List<AuditRow> find(AuditFilter filter, int offset, int limit) {
        return trail.ofArticle(argument(), offset, limit);
    }

    @Override
    protected String path() {
        return Address.path("/office/product-history/", argument());
    }

    public ProductTextQueries.Texts getProduct() {
        return product;
    }

    /** What changed, without our inner numbers. */
    public List<AuditChange> changes(AuditRow row) {
        return row.changes().stream()
                .filter(change -> !change.field().equals("id"))
                .filter(change -> !change.field().endsWith("_id") || NAMED.contains(change.field()))
                .toList();
    }

    @Override
    public String before(AuditChange change) {
        return said(change, super.before(change));
    }

    @Override
    public String after(AuditChange change) {
        return said(change, super.after(change));
    }

    private String said(AuditChange change, String value) {
        return names.getOrDefault(change.field() + ":" + value, value);
    }
}
