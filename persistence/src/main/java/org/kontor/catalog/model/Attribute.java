package org.kontor.catalog.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;

/** Something articles are described and filtered by, such as thread or rated current. Numeric ones have a unit. */
@Entity
@Table(schema = "catalog", name = "attribute")
@SequenceGenerator(name = "attribute_seq", schema = "catalog", sequenceName = "attribute_seq", allocationSize = 50)
public class Attribute {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attribute_seq")
    private Long id;

    private String code;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_zh")
    private String nameZh;

    private String unit;

    @Column(name = "numeric_values")
    private boolean numericValues;

    private int position;

    @Version
    private long version;

    protected Attribute() {}

    /** @param unit as printed after the value, null for words */
    public Attribute(String code, String nameEn, String nameZh, String unit, int position) {
        this.code = Objects.requireNonNull(code);
        this.nameEn = Objects.requireNonNull(nameEn);
        this.nameZh = Objects.requireNonNull(nameZh);
        this.unit = unit;
        this.numericValues = unit != null;
        this.position = position;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }
}
