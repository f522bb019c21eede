package org.kontor.requisition.service;

import org.kontor.cart.service.quick.QuickOrder;
import org.kontor.requisition.model.LinkRepository.Linked;

/**
 * What a link leads to, as the reader sees it now.
 *
 * @param order what each item would be as a line of his order, at his prices
 */
public record LinkedView(Linked list, QuickOrder order) {}
