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

/** A place in the tree in which buyers browse. Its code is its name in addresses and imports and never changes. */
@Entity
@Table(schema = "catalog", name = "category")
@SequenceGenerator(name = "category_seq", schema = "catalog", sequenceName = "category_seq", allocationSize = 50)
public class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "category_seq")
    private Long id;

    private String code;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_zh")
    private String nameZh;

    private int position;

    @Version
    private long version;

    protected Category() {}

    /** @param parentId null for a category at the top */
    public Category(String code, Long parentId, String nameEn, String nameZh, int position) {
        this.code = Objects.requireNonNull(code);
        this.parentId = parentId;
        this.nameEn = Objects.requireNonNull(nameEn);
        this.nameZh = Objects.requireNonNull(nameZh);
        this.position = position;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }
}
