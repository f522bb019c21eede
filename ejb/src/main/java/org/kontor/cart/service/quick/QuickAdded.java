package org.kontor.cart.service.quick;

import org.kontor.cart.model.quick.FormUseRepository.Figures;

/**
 * What came of a form of the quick order.
 *
 * @param order the lines, each with what became of it; null when the form had been sent before
 */
public record QuickAdded(Figures figures, QuickOrder order) {

    public boolean isRepeated() {
        return order == null;
    }
}
