package org.kontor.cart.service.quick;

import org.kontor.cart.model.quick.FormUseRepository.Figures;

/**
 * What came of a form of the quick order.
 *
 * @param order the lines, each with what became of it; null when the form had been sent before
 */
public record QuickAdded(Figures figures, QuickOrder order) {

    /** Whether nothing was refused. */
    public boolean isWhole() {
        return figures.refused() == 0;
    }

    public boolean isRepeated() {
        return order == null;
    }
}
