package org.kontor.catalog.model.life;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

/**
 * From draft to discontinued, each step at its instant: no step comes before the one before it, and none can be taken without
 * the first. An instant belongs to the state that it begins.
 *
 * @param releasedAt from when it is sold; null for a draft without a day
 * @param phaseOutAt from when only what is left is sold; null when that is not planned
 * @param discontinuedAt from when it is not sold; null when that is not planned
 */
public record ProductLife(Instant releasedAt, Instant phaseOutAt, Instant discontinuedAt) implements Serializable {

    /** @throws RuleViolated {@link CatalogRule#LIFE_OUT_OF_ORDER} */
    public ProductLife {
        boolean begun = releasedAt != null || phaseOutAt == null && discontinuedAt == null;
        Instant[] steps = Stream.of(releasedAt, phaseOutAt, discontinuedAt)
                .filter(Objects::nonNull)
                .toArray(Instant[]::new);
        boolean ordered = true;
        for (int step = 1; step < steps.length; step++) {
            ordered &= !steps[step].isBefore(steps[step - 1]);
        }
        if (!begun || !ordered) {
            throw new RuleViolated(CatalogRule.LIFE_OUT_OF_ORDER);
        }
    }

    public ProductState at(Instant instant) {
        if (reached(discontinuedAt, instant)) {
            return ProductState.DISCONTINUED;
        }
        if (reached(phaseOutAt, instant)) {
            return ProductState.PHASING_OUT;
        }
        return reached(releasedAt, instant) ? ProductState.ACTIVE : ProductState.DRAFT;
    }

    /** Sold from this instant on, if it is not sold yet or not any more; an end that is still to come stays. */
    public ProductLife soldFrom(Instant instant) {
        ProductState now = at(instant);
        if (now == ProductState.ACTIVE || now == ProductState.PHASING_OUT) {
            return this;
        }
        return new ProductLife(
                reached(releasedAt, instant) ? releasedAt : instant,
                reached(phaseOutAt, instant) ? null : phaseOutAt,
                reached(discontinuedAt, instant) ? null : discontinuedAt);
    }

    /**
     * Not sold from this instant on.
     *
     * @throws RuleViolated {@link CatalogRule#LIFE_OUT_OF_ORDER} when it is not sold before
     */
    public ProductLife endedAt(Instant instant) {
        if (reached(discontinuedAt, instant)) {
            return this;
        }
        return new ProductLife(releasedAt, reached(phaseOutAt, instant) ? phaseOutAt : null, instant);
    }

    private static boolean reached(Instant step, Instant instant) {
        return step != null && !instant.isBefore(step);
    }
}
