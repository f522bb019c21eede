package org.kontor.launcher.demo;

import java.math.BigDecimal;
import java.util.List;

/** In which packagings the articles of the demonstration are sold beside their base unit. */
final class SalesUnits {

    /** @param content how much of the base unit is inside */
    record Packed(String unit, BigDecimal content, int level) {}

    private static final BigDecimal LARGEST = new BigDecimal("10000");

    private SalesUnits() {}

    static List<Packed> of(Article article) {
        if (article.pace < 3) {
            return List.of();
        }
        return switch (article.unit) {
            case "C62" -> pieces(article.multiple);
            case "PR" ->
                List.of(new Packed("XBX", new BigDecimal("12"), 1), new Packed("XCT", new BigDecimal("120"), 2));
            case "MTR" -> List.of(new Packed("RO", new BigDecimal("100"), 1));
            default -> List.of();
        };
    }

    /** Screws are sold by the pack: ten packs are a box, fifty a carton. */
    private static List<Packed> pieces(BigDecimal pack) {
        BigDecimal carton = pack.multiply(new BigDecimal("50"));
        return pack.compareTo(BigDecimal.TEN) < 0 || carton.compareTo(LARGEST) > 0
                ? List.of()
                : List.of(new Packed("XBX", pack.multiply(BigDecimal.TEN), 1), new Packed("XCT", carton, 2));
    }
}
