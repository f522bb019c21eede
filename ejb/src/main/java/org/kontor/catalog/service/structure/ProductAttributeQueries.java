package org.kontor.catalog.service.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.model.structure.AttributeKind;
import org.kontor.catalog.model.structure.AttributeTerms;
import org.kontor.catalog.model.structure.ProductAttributeRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** The values that an article has, and what else it may have, for staff. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class ProductAttributeQueries {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    @Inject
    private ProductAttributeRepository attributes;

    private record Head(String sku, String nameEn, String nameZh, long version) {}

    /** @param more attributes to be shown also where the article has no value of them */
    public Optional<ProductAttributes> of(String sku, List<String> more) {
        List<Head> heads = SqlRow.all(entities.createNativeQuery(
                                "select sku, name_en, coalesce(name_zh, name_en), version from catalog.product where sku = ?1")
                        .setParameter(1, sku)
                        .getResultList())
                .stream()
                .map(row -> new Head(row.text(), row.text(), row.text(), row.number()))
                .toList();
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        List<ProductAttributes.Line> lines = SqlRow.all(entities.createNativeQuery(
                                """
                                select a.code, a.name_en, a.name_zh, a.unit, a.kind, v.value_en, v.value_zh, v.value_de
                                from catalog.attribute a cross join catalog.product p
                                left join catalog.product_attribute v on v.attribute_id = a.id and v.product_id = p.id
                                where p.sku = ?1 and (v.product_id is not null or a.code = any(string_to_array(?2, ',')))
                                order by a.position, a.code
                                """)
                        .setParameter(1, sku)
                        .setParameter(2, String.join(",", more))
                        .getResultList())
                .stream()
                .map(row -> new ProductAttributes.Line(
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        AttributeKind.valueOf(row.text()),
                        row.text(),
                        row.text(),
                        row.text(),
                        List.of()))
                .toList();
        Map<String, AttributeTerms> terms = attributes.terms(
                lines.stream().map(ProductAttributes.Line::code).toList());
        Head head = heads.get(0);
        return Optional.of(new ProductAttributes(
                head.sku(),
                head.nameEn(),
                head.nameZh(),
                head.version(),
                lines.stream()
                        .map(line -> new ProductAttributes.Line(
                                line.code(),
                                line.nameEn(),
                                line.nameZh(),
                                line.unit(),
                                line.kind(),
                                line.english(),
                                line.chinese(),
                                line.german(),
                                terms.get(line.code()).choices()))
                        .toList()));
    }
}
