package org.kontor.inventory.service.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An order with a supplier and its first article.
 *
 * @param formKey of the form: sent twice, it makes one order
 * @param quantity in the unit that the article is kept in
 */
public record OpenPurchaseCommand(
        String formKey, String supplier, String site, String sku, BigDecimal quantity, LocalDate expectedOn) {}
