package org.kontor.pricing.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.kernel.UnitFactor;
import org.kontor.pricing.model.chain.Tier;

/**
 * Prices of the units that have none of their own: a unit costs what its content costs in the base unit, at the step that the
 * content reaches. Below the first step that a unit has of its own the same holds; from there on its own steps alone.
 */
final class DerivedSteps {

    /** A unit beside the base unit of an article. */
    record Other(String base, String unit, UnitFactor factor, int decimals) {}

    private DerivedSteps() {}

    /** @param steps of one article, in each unit smallest quantity first; so they come back, too */
    static List<PriceStep> with(List<PriceStep> steps, List<Other> others) {
        Map<String, List<PriceStep>> byUnit = new LinkedHashMap<>();
        steps.forEach(step ->
                byUnit.computeIfAbsent(step.unit(), unit -> new ArrayList<>()).add(step));
        for (Other other : others) {
            BigDecimal own = steps.stream()
                    .filter(step -> step.unit().equals(other.unit()))
                    .map(PriceStep::minQuantity)
                    .min(BigDecimal::compareTo)
                    .orElse(null);
            // Steps that begin with the same box: the one that takes more of the base unit is the last of them.
            Map<BigDecimal, PriceStep> derived = new TreeMap<>();
            steps.stream()
                    .filter(step -> step.unit().equals(other.base()))
                    .map(step -> in(other, step))
                    .filter(step -> own == null || step.minQuantity().compareTo(own) < 0)
                    .forEach(step -> derived.put(step.minQuantity(), step));
            byUnit.computeIfAbsent(other.unit(), unit -> new ArrayList<>()).addAll(0, derived.values());
            byUnit.get(other.unit()).replaceAll(step -> step.holding(other.factor()));
        }
        return byUnit.values().stream().flatMap(List::stream).toList();
    }

    private static PriceStep in(Other other, PriceStep step) {
        Tier tier = new Tier(step.minQuantity(), step.amount(), step.priceBase()).in(other.factor(), other.decimals());
        return new PriceStep(
                tier.from(),
                other.unit(),
                tier.amount(),
                tier.base(),
                step.currency(),
                step.source(),
                other.factor(),
                other.base());
    }
}
