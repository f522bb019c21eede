package org.kontor.inventory.service.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.inventory.model.purchase.PurchaseState;

/** One purchase order with its lines and what arrived. */
public record PurchaseView(
        String number,
        String supplier,
        String siteCode,
        String siteEn,
        String siteZh,
        Instant openedAt,
        String openedBy,
        long version,
        List<Line> lines,
        List<Receipt> receipts) {

    public PurchaseView {
        lines = List.copyOf(lines);
        receipts = List.copyOf(receipts);
    }

    public PurchaseState state() {
        return PurchaseState.of(
                sum(lines.stream().map(Line::received).toList()),
                sum(lines.stream().map(Line::open).toList()));
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public String site(String language) {
        return "zh".equals(language) ? siteZh : siteEn;
    }

    /** @param firstExpectedOn what was said first; another day than {@code expectedOn} when it has moved */
    public record Line(
            int lineNo,
            String sku,
            String nameEn,
            String nameZh,
            String unit,
            BigDecimal quantity,
            BigDecimal received,
            BigDecimal givenUp,
            LocalDate expectedOn,
            LocalDate firstExpectedOn) {

        /** Still to come. */
        public BigDecimal open() {
            return quantity.subtract(received).subtract(givenUp);
        }

        public boolean moved() {
            return !expectedOn.equals(firstExpectedOn);
        }

        public String name(String language) {
            return "zh".equals(language) && nameZh != null ? nameZh : nameEn;
        }
    }

    /** @param lot null when none was given */
    public record Receipt(Instant at, String sku, BigDecimal quantity, String unit, String lot, String byName) {}
}
