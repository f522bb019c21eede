package org.kontor.catalog.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/** The value of one attribute of an article in its languages, with the number it sorts by where it has one. */
@Embeddable
public class ProductAttribute implements Serializable {

    @Column(name = "value_en")
    private String valueEn;

    @Column(name = "value_zh")
    private String valueZh;

    @Column(name = "value_de")
    private String valueDe;

    @Column(name = "value_number")
    private BigDecimal valueNumber;

    protected ProductAttribute() {}

    /** @param valueDe null where the word is the English one; @param valueNumber null where values have no order */
    public ProductAttribute(String valueEn, String valueZh, String valueDe, BigDecimal valueNumber) {
        this.valueEn = Objects.requireNonNull(valueEn);
        this.valueZh = Objects.requireNonNull(valueZh);
        this.valueDe = valueDe;
        this.valueNumber = valueNumber;
    }

    public String valueEn() {
        return valueEn;
    }

    public String valueZh() {
        return valueZh;
    }

    /** Null where the word is the English one. */
    public String valueDe() {
        return valueDe;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProductAttribute that
                && valueEn.equals(that.valueEn)
                && valueZh.equals(that.valueZh)
                && Objects.equals(valueDe, that.valueDe)
                && (valueNumber == null
                        ? that.valueNumber == null
                        : that.valueNumber != null && valueNumber.compareTo(that.valueNumber) == 0);
    }

    @Override
    public int hashCode() {
        return Objects.hash(valueEn, valueZh);
    }
}
