package org.kontor.catalog.service.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.catalog.service.structure.Completeness.Item;
import org.kontor.catalog.service.structure.Completeness.Part;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** What an article still lacks, by one statement; prices and stock belong to others, and nothing is decided by them. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_READ)
public class CompletenessQueries {

    private static final String THERE =
            """
            select p.name_zh is not null, p.category_id is not null, p.manufacturer_number is not null, p.gtin is not null,
              p.weight_grams is not null, p.origin_country is not null, p.tariff_code is not null,
              exists (select from catalog.product_attribute v where v.product_id = p.id),
              p.text_en is not null, p.text_zh is not null,
              exists (select from catalog.product_text t where t.product_id = p.id and t.language = 'en'),
              exists (select from catalog.product_text t where t.product_id = p.id and t.language = 'zh'),
              exists (select from catalog.product_picture o where o.product_id = p.id) or p.drawing is not null,
              exists (select from catalog.product_document d where d.product_id = p.id and d.kind = 'DATA_SHEET'),
              exists (select from pricing.price r where r.product_id = p.id and r.valid_from <= current_timestamp
                and r.valid_to > current_timestamp),
              exists (select from inventory.stock_item i where i.product_id = p.id)
            from catalog.product p where p.sku = ?1
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** Nothing is missing of an article that is unknown. */
    public Completeness of(String sku) {
        return SqlRow.all(entities.createNativeQuery(THERE).setParameter(1, sku).getResultList()).stream()
                .findFirst()
                .map(row -> new Completeness(List.of(
                        new Item("name-zh", Part.DATA, row.flag()),
                        new Item("category", Part.DATA, row.flag()),
                        new Item("manufacturer-number", Part.DATA, row.flag()),
                        new Item("gtin", Part.DATA, row.flag()),
                        new Item("weight", Part.DATA, row.flag()),
                        new Item("origin", Part.DATA, row.flag()),
                        new Item("tariff", Part.DATA, row.flag()),
                        new Item("attributes", Part.ATTRIBUTES, row.flag()),
                        new Item("text-en", Part.DATA, row.flag()),
                        new Item("text-zh", Part.DATA, row.flag()),
                        new Item("description-en", Part.TEXTS, row.flag()),
                        new Item("description-zh", Part.TEXTS, row.flag()),
                        new Item("picture", Part.MEDIA, row.flag()),
                        new Item("data-sheet", Part.MEDIA, row.flag()),
                        new Item("price", Part.PRICES, row.flag()),
                        new Item("stock", Part.STOCK, row.flag()))))
                .orElse(new Completeness(List.of()));
    }
}
