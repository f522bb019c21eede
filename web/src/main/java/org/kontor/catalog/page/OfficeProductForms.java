package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.life.NewNumber;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.model.proposal.ProductChange;
import org.kontor.catalog.service.life.CopyProduct;
import org.kontor.catalog.service.life.MaintainProduct;
import org.kontor.catalog.service.proposal.Saved;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Reader;

/** The forms that change an article on the page of staff: its words, its numbers, its life, its relatives. */
@RequestScoped
public class OfficeProductForms {

    private static final Set<String> DONE =
            Set.of("texts", "keywords", "numbers", "life", "relate", "unrelate", "copy");

    @EJB
    private MaintainProduct maintain;

    @EJB
    private CopyProduct copy;

    @Inject
    private Reader reader;

    static boolean does(String verb) {
        return DONE.contains(verb);
    }

    /** @param sent the value of a field of the form */
    Saved act(String sku, String verb, long version, UnaryOperator<String> sent) {
        Optional<ChangeKind> kind = kind(verb);
        if (kind.isPresent()) {
            return maintain.change(sku, version, change(kind.get(), sent), sent.apply("note-" + verb));
        }
        String note = sent.apply("note-relate");
        return switch (verb) {
            case "relate" ->
                maintain.relate(
                        sku,
                        Stream.of(Relation.values())
                                .filter(one -> one.name().equals(sent.apply("kind")))
                                .findFirst()
                                .orElse(Relation.ALTERNATIVE),
                        sent.apply("other"),
                        note);
            case "copy" -> {
                copy.copy(sku, new NewNumber(sent.apply("copy-number")), sent.apply("copy-manufacturer-number"));
                yield Saved.AT_ONCE;
            }
            default -> maintain.unrelate(sku, sent.apply("other"), note);
        };
    }

    /** Of the form that is sent by this verb; empty when a second person has no part in it. */
    private static Optional<ChangeKind> kind(String verb) {
        return Stream.of(ChangeKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(verb))
                .findFirst();
    }

    private ProductChange change(ChangeKind kind, UnaryOperator<String> sent) {
        return new ProductChange(
                kind,
                kind.fields().stream()
                        .collect(Collectors.toMap(
                                field -> field,
                                field -> kind == ChangeKind.LIFE ? instant(sent.apply(field)) : sent.apply(field))));
    }

    /** What was typed, in the reader's zone, as an instant in ISO 8601; empty for nothing. */
    private String instant(String typed) {
        if (typed.isEmpty()) {
            return "";
        }
        try {
            return LocalDateTime.parse(typed)
                    .atZone(reader.getZone())
                    .toInstant()
                    .toString();
        } catch (DateTimeParseException wrong) {
            throw new RuleViolated(CatalogRule.LIFE_OUT_OF_ORDER);
        }
    }

    /** Where the message about a rule belongs. */
    static String fieldOf(RuleViolated violated, String verb) {
        return switch (violated.ruleKey()) {
            case "catalog.gtin-check-digit-must-fit" -> "gtin";
            case "catalog.sku-must-not-be-empty",
                    "catalog.sku-wrong",
                    "catalog.sku-taken",
                    "catalog.sku-read-as-another" -> "copy-number";
            case "catalog.name-must-not-be-empty" -> "name-en";
            case "catalog.keywords-too-long" -> "keywords";
            case "catalog.life-out-of-order" -> "released";
            case "catalog.related-unknown", "catalog.related-to-itself", "catalog.successors-in-a-circle" -> "other";
            case "catalog.words-too-long" -> "note-" + verb;
            default -> "";
        };
    }
}
