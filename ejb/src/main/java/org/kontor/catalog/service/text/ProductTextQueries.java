package org.kontor.catalog.service.text;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.catalog.model.text.TextLanguage;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Long texts of an article in every language, for staff. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_READ)
public class ProductTextQueries {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** @param texts one per language, also where there is none */
    public record Texts(String sku, String nameEn, String nameZh, List<StaffText> texts) {}

    public Optional<Texts> of(String sku) {
        List<SqlRow> rows = SqlRow.all(entities.createNativeQuery(
                        """
                        select p.sku, p.name_en, p.name_zh, t.language, coalesce(t.html, ''), t.changed_at, coalesce(t.version, -1)
                        from catalog.product p left join catalog.product_text t on t.product_id = p.id where p.sku = ?1
                        """)
                .setParameter(1, sku)
                .getResultList());
        List<Texts> found = rows.stream()
                .map(row -> new Texts(
                        row.text(),
                        row.text(),
                        row.text(),
                        TextLanguage.of(row.text())
                                .map(language -> new StaffText(language, row.text(), row.instant(), row.number()))
                                .stream()
                                .toList()))
                .toList();
        return found.stream()
                .findFirst()
                .map(first -> new Texts(
                        first.sku(),
                        first.nameEn(),
                        first.nameZh(),
                        Stream.of(TextLanguage.values())
                                .map(language -> text(found, language))
                                .toList()));
    }

    private static StaffText text(List<Texts> found, TextLanguage language) {
        return found.stream()
                .flatMap(texts -> texts.texts().stream())
                .filter(text -> text.language() == language)
                .findFirst()
                .orElse(new StaffText(language, "", null, -1));
    }
}
