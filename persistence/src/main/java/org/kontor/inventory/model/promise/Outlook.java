package org.kontor.inventory.model.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much of an article can be given away, today and from each day on which something is to come. What should have come
 * before today and did not is promised to nobody: until the supplier names another day, nobody knows when it comes.
 */
public final class Outlook {

    private final NavigableMap<LocalDate, BigDecimal> available = new TreeMap<>();

    private Outlook() {}

    /** @param free what can be given away today */
    public static Outlook of(BigDecimal free, List<Expected> expected, LocalDate today) {
        Outlook outlook = new Outlook();
        outlook.available.put(today, free);
        expected.stream()
                .filter(coming -> !coming.day().isBefore(today))
                .forEach(coming -> outlook.available.merge(coming.day(), coming.quantity(), BigDecimal::add));
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, BigDecimal> day : outlook.available.entrySet()) {
            sum = sum.add(day.getValue());
            day.setValue(sum);
        }
        return outlook;
    }

    /** What can be given away on a day, if nobody takes anything before; nothing before today. */
    public BigDecimal on(LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> last = available.floorEntry(day);
        return last == null ? BigDecimal.ZERO : last.getValue();
    }

    /** The first day on which there is that much; nothing when nobody knows of one. */
    public Optional<LocalDate> dayFor(BigDecimal quantity) {
        return available.entrySet().stream()
                .filter(day -> day.getValue().compareTo(quantity) >= 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
