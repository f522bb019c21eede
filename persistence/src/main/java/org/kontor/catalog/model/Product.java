package org.kontor.catalog.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.kontor.kernel.RuleViolated;

/**
 * An article that can be ordered under its own number. The number never changes and is never given to another article;
 * an article that is no longer sold is withdrawn, for orders go on naming it. Prices and stock belong to others.
 */
@Entity
@Table(schema = "catalog", name = "product")
@SequenceGenerator(name = "product_seq", schema = "catalog", sequenceName = "product_seq", allocationSize = 50)
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_seq")
    private Long id;

    private String sku;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "text_en")
    private String textEn;

    @Column(name = "text_zh")
    private String textZh;

    @Column(name = "category_id")
    private Long categoryId;

    private String manufacturer;

    @Column(name = "manufacturer_number")
    private String manufacturerNumber;

    private String gtin;
    private String unit;

    @Column(name = "order_multiple")
    private BigDecimal orderMultiple;

    @Column(name = "min_quantity")
    private BigDecimal minQuantity;

    @Column(name = "weight_grams")
    private BigDecimal weightGrams;

    private boolean active;
    private String source;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(schema = "catalog", name = "product_attribute", joinColumns = @JoinColumn(name = "product_id"))
    @MapKeyColumn(name = "attribute_id")
    private Map<Long, ProductAttribute> attributes = new HashMap<>();

    @Version
    private long version;

    protected Product() {}

    /**
     * @param unit UN/ECE Recommendation 20 code
     * @throws RuleViolated {@link CatalogRule#SKU_MUST_NOT_BE_EMPTY}, {@link CatalogRule#NAME_MUST_NOT_BE_EMPTY}
     */
    public Product(String sku, String nameEn, String nameZh, String unit, String source, Instant at) {
        if (PartNumber.key(sku).isEmpty()) {
            throw new RuleViolated(CatalogRule.SKU_MUST_NOT_BE_EMPTY);
        }
        this.sku = sku;
        this.unit = Objects.requireNonNull(unit);
        this.source = Objects.requireNonNull(source);
        this.orderMultiple = BigDecimal.ONE;
        this.minQuantity = BigDecimal.ONE;
        this.active = true;
        this.createdAt = Objects.requireNonNull(at);
        rename(nameEn, nameZh, at);
    }

    /** @param newNameZh null where there is no Chinese name: the English one is shown then */
    public void rename(String newNameEn, String newNameZh, Instant at) {
        if (newNameEn == null || newNameEn.isBlank()) {
            throw new RuleViolated(CatalogRule.NAME_MUST_NOT_BE_EMPTY, Map.of("sku", sku));
        }
        this.nameEn = newNameEn;
        this.nameZh = newNameZh;
        this.changedAt = at;
    }

    public void describe(String newTextEn, String newTextZh, Instant at) {
        this.textEn = newTextEn;
        this.textZh = newTextZh;
        this.changedAt = at;
    }

    /** @param newGtin null, or checked by {@link Gtin#checked} */
    public void identify(String newManufacturer, String newManufacturerNumber, String newGtin, Instant at) {
        this.manufacturer = newManufacturer;
        this.manufacturerNumber = newManufacturerNumber;
        this.gtin = newGtin == null ? null : Gtin.checked(newGtin);
        this.changedAt = at;
    }

    public void file(long newCategoryId, Instant at) {
        this.categoryId = newCategoryId;
        this.changedAt = at;
    }

    public void attribute(long attributeId, ProductAttribute value, Instant at) {
        attributes.put(attributeId, value);
        this.changedAt = at;
    }

    /** No longer found nor orderable; orders that name it stay as they are. */
    public void withdraw(Instant at) {
        this.active = false;
        this.changedAt = at;
    }

    public Long id() {
        return id;
    }

    public String sku() {
        return sku;
    }

    public boolean active() {
        return active;
    }
}
