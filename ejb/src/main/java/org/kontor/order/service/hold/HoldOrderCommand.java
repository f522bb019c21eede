package org.kontor.order.service.hold;

/**
 * That an order is to be held back.
 *
 * @param reason name of a {@link org.kontor.order.model.hold.HoldReason}
 * @param words why, at most 1000 characters
 * @param tellBuyer whether the buyer reads these words too
 */
public record HoldOrderCommand(String number, String reason, String words, boolean tellBuyer) {}
