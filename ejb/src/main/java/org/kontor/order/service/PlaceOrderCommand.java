package org.kontor.order.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.kontor.kernel.UnitFactor;
import org.kontor.organisation.service.ownfield.OwnInput;

/**
 * What a buyer wants to order. It says nothing about prices: those are ours.
 *
 * @param idempotencyKey 16 to 255 characters that name this intent
 * @param lines null to order what the caller's cart has
 * @param cartVersion the cart as the buyer saw it, or null not to compare; only without {@code lines}
 * @param shipTo label or id of an address of the company; null for the preferred one
 * @param poNumber the buyer's own number, or null
 * @param requestedDate the day on which the goods are wanted, or null
 * @param costCentre code of the cost centre that is charged, or null
 * @param budgetId the budget that pays; needed only when the cost centre has several, else null
 * @param unitId the unit that orders; null for the one in which the requester stands
 * @param comment a word to those who approve, or null
 * @param own what was typed into the company's own fields
 * @param completeDelivery nothing may go before all is there
 */
public record PlaceOrderCommand(
        String idempotencyKey,
        List<Line> lines,
        Long cartVersion,
        String shipTo,
        String poNumber,
        LocalDate requestedDate,
        String costCentre,
        Long budgetId,
        Long unitId,
        String comment,
        OwnInput own,
        boolean completeDelivery) {

    /**
     * @param sku part number, exactly as in the catalogue
     * @param unit UN/ECE code of one of the article's units; null for its base unit
     * @param content what one of the unit must hold of the base unit; null for whatever it holds
     */
    public record Line(String sku, BigDecimal quantity, String unit, UnitFactor content) {

        public Line(String sku, BigDecimal quantity) {
            this(sku, quantity, null);
        }

        public Line(String sku, BigDecimal quantity, String unit) {
            this(sku, quantity, unit, null);
        }
    }

    public static PlaceOrderCommand ofLines(
            String idempotencyKey, List<Line> lines, String shipTo, String poNumber, LocalDate requestedDate) {
        return new PlaceOrderCommand(
                idempotencyKey,
                List.copyOf(lines),
                null,
                shipTo,
                poNumber,
                requestedDate,
                null,
                null,
                null,
                null,
                OwnInput.NONE,
                false);
    }

    public static PlaceOrderCommand ofCart(
            String idempotencyKey, long cartVersion, String shipTo, String poNumber, LocalDate requestedDate) {
        return new PlaceOrderCommand(
                idempotencyKey,
                null,
                cartVersion,
                shipTo,
                poNumber,
                requestedDate,
                null,
                null,
                null,
                null,
                OwnInput.NONE,
                false);
    }

    /** The same, charged to a cost centre, with a word to those who approve; each may be null. */
    public PlaceOrderCommand charged(String toCostCentre, Long toBudget, Long ofUnit, String word) {
        return new PlaceOrderCommand(
                idempotencyKey,
                lines,
                cartVersion,
                shipTo,
                poNumber,
                requestedDate,
                toCostCentre,
                toBudget,
                ofUnit,
                word,
                own,
                completeDelivery);
    }

    /** The same, of other goods. */
    public PlaceOrderCommand of(List<Line> goods) {
        return new PlaceOrderCommand(
                idempotencyKey,
                List.copyOf(goods),
                cartVersion,
                shipTo,
                poNumber,
                requestedDate,
                costCentre,
                budgetId,
                unitId,
                comment,
                own,
                completeDelivery);
    }

    /** The same, with what was typed into the company's own fields. */
    public PlaceOrderCommand with(OwnInput typed) {
        return new PlaceOrderCommand(
                idempotencyKey,
                lines,
                cartVersion,
                shipTo,
                poNumber,
                requestedDate,
                costCentre,
                budgetId,
                unitId,
                comment,
                typed,
                completeDelivery);
    }

    /** The same, to be delivered only when all of it is there, or as it comes. */
    public PlaceOrderCommand complete(boolean wanted) {
        return new PlaceOrderCommand(
                idempotencyKey,
                lines,
                cartVersion,
                shipTo,
                poNumber,
                requestedDate,
                costCentre,
                budgetId,
                unitId,
                comment,
                own,
                wanted);
    }
}
