package org.kontor.organisation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/**
 * A part of the house that looks after companies of its own; staff hold roles for the companies of one division. Has a name
 * in both languages. Given up only when it looks after nobody.
 */
@Entity
@Table(schema = "organisation", name = "division")
@SequenceGenerator(name = "division_seq", schema = "organisation", sequenceName = "division_seq", allocationSize = 50)
public class Division {

    private static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "division_seq")
    private Long id;

    private String code;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_zh")
    private String nameZh;

    private boolean active = true;

    @Version
    private long version;

    protected Division() {}

    public Division(String code, String nameEn, String nameZh) {
        String plain = code == null ? "" : code.strip();
        if (!plain.matches("[A-Z0-9-]{1,20}")) {
            throw new RuleViolated(OrganisationRule.DIVISION_CODE_WRONG);
        }
        this.code = plain;
        name(nameEn, nameZh);
    }

    public final void name(String newEn, String newZh) {
        this.nameEn = required(newEn);
        this.nameZh = required(newZh);
    }

    private static String required(String text) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new RuleViolated(OrganisationRule.DIVISION_NAME_WRONG, Map.of("longest", LONGEST_NAME));
        }
        return plain;
    }

    /** @param inUse how many companies belong to it and how many roles are held for it */
    public void close(long inUse) {
        if (inUse > 0) {
            throw new RuleViolated(OrganisationRule.DIVISION_IN_USE, Map.of("code", code));
        }
        this.active = false;
    }

    public void expect(long seenVersion) {
        if (version != seenVersion) {
            throw new RuleViolated(OrganisationRule.CHANGED_MEANWHILE);
        }
    }
}
