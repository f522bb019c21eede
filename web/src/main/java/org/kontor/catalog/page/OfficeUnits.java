package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kontor.catalog.model.unit.SalesUnit;
import org.kontor.catalog.model.unit.UnitRule;
import org.kontor.catalog.service.proposal.Saved;
import org.kontor.catalog.service.unit.MaintainUnits;
import org.kontor.catalog.service.unit.StaffUnitQueries;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;

/** The units of a product on the page of staff: the table, and the forms that change it. */
@Named("officeUnits")
@RequestScoped
public class OfficeUnits {

    private static final Set<String> DONE =
            Set.of("unit-add", "unit-change", "unit-retire", "unit-reinstate", "unit-first");

    private static final String FIGURE = "[0-9]{1,9}([.][0-9]{1,3})?";

    @EJB
    private StaffUnitQueries units;

    @EJB
    private MaintainUnits maintain;

    private List<StaffUnitQueries.Row> rows;

    /** Base unit first. */
    public List<StaffUnitQueries.Row> of(long productId) {
        if (rows == null) {
            rows = units.of(productId);
        }
        return rows;
    }

    /**
     * The unit that is to be changed; null for none.
     *
     * @param unit of the form that was sent, else of the address
     */
    public StaffUnitQueries.Row chosen(long productId, String verb, String unit) {
        return of(productId).stream()
                .filter(row -> !row.base() && row.unit().equals(unit) && !verb.equals("unit-add"))
                .findFirst()
                .orElse(null);
    }

    /** Codes in which the product is not sold yet. */
    public List<String> free(long productId) {
        return SalesUnit.CODES.stream()
                .filter(code ->
                        of(productId).stream().noneMatch(row -> row.unit().equals(code)))
                .toList();
    }

    static boolean does(String verb) {
        return DONE.contains(verb);
    }

    /** @param sent the value of a field of the form */
    Saved act(String sku, String verb, long version, UnaryOperator<String> sent) {
        String unit = sent.apply("unit");
        String note = sent.apply("note-units");
        return switch (verb) {
            case "unit-add" -> maintain.add(sku, read(sent), note);
            case "unit-change" -> maintain.change(sku, read(sent), version, note);
            case "unit-retire" -> maintain.retire(sku, unit, version, note);
            case "unit-reinstate" -> maintain.reinstate(sku, unit, version, note);
            default -> maintain.offerFirst(sku, unit, note);
        };
    }

    private static SalesUnit read(UnaryOperator<String> sent) {
        String unit = sent.apply("unit");
        String[] factor = sent.apply("factor").replace(" ", "").split("/", -1);
        if (factor.length > 2 || !Stream.of(factor).allMatch(part -> part.matches("[1-9][0-9]{0,6}"))) {
            throw new RuleViolated(UnitRule.FACTOR_WRONG, Map.of("factor", sent.apply("factor")));
        }
        String decimals = sent.apply("decimals");
        BigDecimal multiple = figure(sent.apply("multiple"), BigDecimal.ONE);
        String gtin = sent.apply("unit-gtin").replaceAll("[ -]", "");
        return new SalesUnit(
                new UnitFactor(Long.parseLong(factor[0]), factor.length == 1 ? 1 : Long.parseLong(factor[1])),
                new LotSize(
                        unit,
                        multiple,
                        figure(sent.apply("minimum"), multiple),
                        figure(sent.apply("maximum"), null),
                        decimals.matches("[0-3]") ? Integer.parseInt(decimals) : Quantity.decimalsOf(unit)),
                gtin.isEmpty() ? null : gtin);
    }

    private static BigDecimal figure(String typed, BigDecimal otherwise) {
        if (typed.isEmpty()) {
            return otherwise;
        }
        if (!typed.matches(FIGURE)) {
            throw new RuleViolated(UnitRule.FIGURE_WRONG, Map.of("figure", typed));
        }
        return new BigDecimal(typed);
    }

    /** Where the message about a rule belongs. */
    static String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "catalog.unit-code-unknown", "catalog.unit-taken" -> "unit";
            case "catalog.unit-factor-wrong", "catalog.unit-finer-than-base" -> "factor";
            case "catalog.unit-precision-wrong" -> "decimals";
            case "catalog.unit-multiple-wrong", "catalog.unit-figure-wrong" -> "multiple";
            case "catalog.unit-minimum-no-multiple" -> "minimum";
            case "catalog.unit-maximum-no-multiple" -> "maximum";
            case "catalog.words-too-long" -> "note-units";
            case "catalog.unit-gtin-taken", "catalog.gtin-check-digit-must-fit" -> "unit-gtin";
            default -> "";
        };
    }
}
