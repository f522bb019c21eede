package org.kontor.fulfilment.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kontor.fulfilment.model.FulfilmentRule;
import org.kontor.fulfilment.model.Scan;
import org.kontor.kernel.RuleViolated;

/** What a scan means while a line of a shipment is fetched. */
final class ScannedGoods {

    private final PickView pick;
    private final List<PickCode> codes;

    ScannedGoods(PickView pick, List<PickCode> codes) {
        this.pick = pick;
        this.codes = codes;
    }

    /**
     * How much of the line it is, in the line's unit. The number of an article means one of that unit.
     *
     * @throws RuleViolated {@link FulfilmentRule#SCAN_UNKNOWN}, {@link FulfilmentRule#SCAN_OTHER}, {@link
     *     FulfilmentRule#SCAN_PART}
     */
    BigDecimal of(int lineNo, Scan scan) {
        PickLineView expected = pick.line(lineNo).orElseThrow();
        if (expected.sku().equalsIgnoreCase(scan.text())) {
            return BigDecimal.ONE;
        }
        return codes.stream()
                .filter(code -> code.lineNo() == lineNo && isOn(code, scan))
                .findFirst()
                .orElseThrow(() -> wrong(expected, scan))
                .of(scan.count())
                .orElseThrow(() -> new RuleViolated(FulfilmentRule.SCAN_PART, Map.of("expected", expected.sku())));
    }

    private RuleViolated wrong(PickLineView expected, Scan scan) {
        return pick.lines().stream()
                .filter(line -> line.sku().equalsIgnoreCase(scan.text())
                        || codes.stream().anyMatch(code -> code.lineNo() == line.lineNo() && isOn(code, scan)))
                .findFirst()
                .map(other -> new RuleViolated(
                        FulfilmentRule.SCAN_OTHER, Map.of("scanned", other.sku(), "expected", expected.sku())))
                .orElseGet(() -> new RuleViolated(
                        FulfilmentRule.SCAN_UNKNOWN,
                        Map.of("scanned", shortened(scan.text()), "expected", expected.sku())));
    }

    private static boolean isOn(PickCode code, Scan scan) {
        return scan.gtin() != null && Scan.padded(code.gtin()).equals(scan.gtin());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
