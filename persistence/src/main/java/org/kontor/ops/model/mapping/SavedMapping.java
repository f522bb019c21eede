package org.kontor.ops.model.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.ImportKind;
import org.kontor.ops.model.OpsRule;

/** A mapping under the name that staff gave it, and the columns of the file that it was made for. */
@Entity
@Table(schema = "ops", name = "saved_mapping")
@SequenceGenerator(name = "saved_mapping_seq", schema = "ops", sequenceName = "saved_mapping_seq", allocationSize = 50)
public class SavedMapping {

    private static final int MAX_NAME = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_mapping_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    private String name;

    @Column(name = "header_print")
    private String headerPrint;

    private String mapping;
    private String charset;
    private String source;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    private long version;

    protected SavedMapping() {}

    /** Breaks {@link OpsRule#IMPORT_MAPPING_NAME_UNFIT}. */
    public SavedMapping(ImportKind kind, String name) {
        this.kind = kind;
        this.name = name.strip();
        if (this.name.isEmpty() || this.name.length() > MAX_NAME || this.name.matches("(?s).*\\p{Cntrl}.*")) {
            throw new RuleViolated(OpsRule.IMPORT_MAPPING_NAME_UNFIT, Map.of("limit", MAX_NAME));
        }
    }

    /** @param newSource null when the mapping's own is meant */
    public void read(String newHeaderPrint, String newMapping, String newCharset, String newSource) {
        headerPrint = newHeaderPrint;
        mapping = newMapping;
        charset = newCharset;
        source = newSource;
    }

    public void savedBy(String person, Instant at) {
        savedBy = person;
        savedAt = at;
    }

    public Long id() {
        return id;
    }

    public String mapping() {
        return mapping;
    }
}
