package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.life.Keywords;
import org.kontor.catalog.model.life.NewNumber;
import org.kontor.catalog.model.life.ProductLife;
import org.kontor.catalog.model.life.ProductTexts;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.service.life.CopyProduct;
import org.kontor.catalog.service.life.MaintainProduct;
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
    void act(String sku, String verb, long version, UnaryOperator<String> sent) {
        switch (verb) {
            case "texts" ->
                maintain.describe(
                        sku,
                        version,
                        new ProductTexts(
                                sent.apply("name-en"),
                                sent.apply("name-zh"),
                                sent.apply("text-en"),
                                sent.apply("text-zh")));
            case "keywords" -> maintain.find(sku, version, new Keywords(sent.apply("keywords")));
            case "numbers" ->
                maintain.identify(
                        sku,
                        version,
                        sent.apply("manufacturer"),
                        sent.apply("manufacturer-number"),
                        sent.apply("gtin"));
            case "life" ->
                maintain.live(
                        sku,
                        version,
                        new ProductLife(
                                instant(sent.apply("released")),
                                instant(sent.apply("phase-out")),
                                instant(sent.apply("discontinued"))));
            case "relate" ->
                maintain.relate(
                        sku,
                        Stream.of(Relation.values())
                                .filter(kind -> kind.name().equals(sent.apply("kind")))
                                .findFirst()
                                .orElse(Relation.ALTERNATIVE),
                        sent.apply("other"));
            case "copy" ->
                copy.copy(sku, new NewNumber(sent.apply("copy-number")), sent.apply("copy-manufacturer-number"));
            default -> maintain.unrelate(sku, sent.apply("other"));
        }
    }

    /** What was typed, in the reader's zone; null for nothing. */
    private Instant instant(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed).atZone(reader.getZone()).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new RuleViolated(CatalogRule.LIFE_OUT_OF_ORDER);
        }
    }

    /** Where the message about a rule belongs. */
    static String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "catalog.gtin-check-digit-must-fit" -> "gtin";
            case "catalog.sku-must-not-be-empty", "catalog.sku-wrong", "catalog.sku-taken" -> "copy-number";
            case "catalog.name-must-not-be-empty" -> "name-en";
            case "catalog.keywords-too-long" -> "keywords";
            case "catalog.life-out-of-order" -> "released";
            case "catalog.related-unknown", "catalog.related-to-itself", "catalog.successors-in-a-circle" -> "other";
            default -> "";
        };
    }
}
