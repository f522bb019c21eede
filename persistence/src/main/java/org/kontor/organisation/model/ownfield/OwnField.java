package org.kontor.organisation.model.ownfield;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.event.OwnValue;
import org.kontor.organisation.model.OrganisationRule;

/**
 * Something that a company asks its buyers for with every order, or with every line of one. Its code stays for ever and its
 * kind too, since other systems read by them; words, length, choices and order may change, which changes no order that there
 * is. Given up, never deleted.
 */
@Entity
@Table(schema = "organisation", name = "own_field")
@SequenceGenerator(name = "own_field_seq", schema = "organisation", sequenceName = "own_field_seq", allocationSize = 50)
public class OwnField {

    /** The most fields in use of a company, for the order and for the line each. */
    public static final int MOST = 10;

    public static final int LONGEST = 200;

    private static final int LONGEST_LABEL = 60;
    private static final int MOST_CHOICES = 100;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,6})?");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "own_field_seq")
    private Long id;

    @Column(name = "company_id")
    private long companyId;

    @Enumerated(EnumType.STRING)
    private OwnPlace place;

    private String code;
    private String label;

    @Enumerated(EnumType.STRING)
    private OwnKind kind;

    private boolean required;
    private int longest;
    private String choices;
    private int position;
    private boolean active;

    @Version
    private long version;

    protected OwnField() {}

    /**
     * What may change of a field.
     *
     * @param longest the most characters of a text
     * @param choices of a list; none for other kinds
     */
    public record Terms(String label, boolean required, int longest, List<String> choices, int position) {

        public Terms {
            choices = choices.stream()
                    .map(String::strip)
                    .filter(choice -> !choice.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** @throws RuleViolated {@link OrganisationRule#OWN_FIELD_CODE_WRONG} and what {@link #change} says */
    public OwnField(long companyId, OwnPlace place, String code, OwnKind kind, Terms terms) {
        if (code == null || !CODE.matcher(code).matches()) {
            throw new RuleViolated(OrganisationRule.OWN_FIELD_CODE_WRONG);
        }
        this.companyId = companyId;
        this.place = place;
        this.code = code;
        this.kind = kind;
        this.active = true;
        change(terms);
    }

    /**
     * @throws RuleViolated {@link OrganisationRule#OWN_FIELD_LABEL_WRONG}, {@link OrganisationRule#OWN_FIELD_LENGTH_WRONG},
     *     {@link OrganisationRule#OWN_FIELD_CHOICES_WRONG}
     */
    public final void change(Terms terms) {
        String words = terms.label() == null ? "" : terms.label().strip();
        require(!words.isEmpty() && words.length() <= LONGEST_LABEL, OrganisationRule.OWN_FIELD_LABEL_WRONG);
        require(terms.longest() >= 1 && terms.longest() <= LONGEST, OrganisationRule.OWN_FIELD_LENGTH_WRONG);
        boolean listed = kind == OwnKind.LIST;
        require(
                listed == !terms.choices().isEmpty()
                        && terms.choices().size() <= MOST_CHOICES
                        && terms.choices().stream().allMatch(choice -> choice.length() <= LONGEST_LABEL)
                        && String.join("\n", terms.choices()).length() <= 4000,
                OrganisationRule.OWN_FIELD_CHOICES_WRONG);
        label = words;
        required = terms.required();
        longest = terms.longest();
        choices = String.join("\n", terms.choices());
        position = Math.min(Math.max(terms.position(), 0), 999);
    }

    private static void require(boolean holds, OrganisationRule rule) {
        if (!holds) {
            throw new RuleViolated(rule);
        }
    }

    /** Nobody is asked any more; what was given stays on its orders. */
    public void retire() {
        active = false;
    }

    /**
     * What was typed, as it is kept.
     *
     * @return null when nothing was typed and nothing is needed
     * @throws RuleViolated {@link OrganisationRule#OWN_FIELD_MISSING}, {@link OrganisationRule#OWN_VALUE_WRONG}, {@link
     *     OrganisationRule#OWN_VALUE_TOO_LONG}, with field, code and line
     */
    public OwnValue value(String typed, int line) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            if (required) {
                throw broken(OrganisationRule.OWN_FIELD_MISSING, line);
            }
            return null;
        }
        String kept =
                switch (kind) {
                    case TEXT -> text;
                    case NUMBER -> number(text, line);
                    case DATE -> date(text, line);
                    case LIST -> chosen(text, line);
                };
        if (kept.length() > (kind == OwnKind.TEXT ? longest : LONGEST)) {
            throw broken(OrganisationRule.OWN_VALUE_TOO_LONG, line);
        }
        return new OwnValue(code, label, kind.name(), version, kept);
    }

    private String number(String text, int line) {
        if (!NUMBER.matcher(text).matches()) {
            throw broken(OrganisationRule.OWN_VALUE_WRONG, line);
        }
        BigDecimal figure = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        return figure.signum() == 0 ? "0" : figure.toPlainString();
    }

    private String date(String text, int line) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException unreadable) {
            throw broken(OrganisationRule.OWN_VALUE_WRONG, line);
        }
    }

    private String chosen(String text, int line) {
        if (!choices().contains(text)) {
            throw broken(OrganisationRule.OWN_VALUE_WRONG, line);
        }
        return text;
    }

    private RuleViolated broken(OrganisationRule rule, int line) {
        return new RuleViolated(rule, Map.of("field", label, "code", code, "line", line, "most", longest));
    }

    /** @throws RuleViolated {@link OrganisationRule#CHANGED_MEANWHILE} */
    public void expect(long seenVersion) {
        require(version == seenVersion, OrganisationRule.CHANGED_MEANWHILE);
    }

    public Long id() {
        return id;
    }

    public OwnPlace place() {
        return place;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public OwnKind kind() {
        return kind;
    }

    public boolean isRequired() {
        return required;
    }

    public int longest() {
        return longest;
    }

    public List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split("\n"));
    }

    public int position() {
        return position;
    }

    public long version() {
        return version;
    }
}
