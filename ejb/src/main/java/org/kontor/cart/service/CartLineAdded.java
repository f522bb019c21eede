package org.kontor.cart.service;

import java.math.BigDecimal;

/** What the cart has of the article now, and how many lines it has. */
public record CartLineAdded(String sku, BigDecimal quantity, int lineCount) {}
