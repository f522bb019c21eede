package org.kontor.verification.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What must have been looked at of one company, and what was found. Only the newest finding of an item counts, and only
 * as long as it is valid.
 */
public final class Checklist {

    /** The newest finding about one item. @param byId null when the system itself found it */
    public record Finding(CheckItem item, CheckResult result, LocalDate validUntil, Long byId) {}

    private final List<CheckItem> required;
    private final Map<CheckItem, Finding> newest = new EnumMap<>(CheckItem.class);

    /** @param findings of each item the newest */
    public Checklist(List<CheckItem> required, List<Finding> findings) {
        this.required = List.copyOf(required);
        findings.forEach(finding -> newest.put(finding.item(), finding));
    }

    /** Required items without a valid passed check on this day, in the order of the list. */
    public List<CheckItem> missing(LocalDate today) {
        return required.stream().filter(item -> !isPassed(item, today)).sorted().toList();
    }

    private boolean isPassed(CheckItem item, LocalDate today) {
        Finding finding = newest.get(item);
        return finding != null
                && finding.result() == CheckResult.PASSED
                && !finding.validUntil().isBefore(today);
    }

    /** Whether this person's is the newest word about the bank account, required or not. */
    public boolean isBankCheckedBy(long person) {
        Finding bank = newest.get(CheckItem.BANK_ACCOUNT);
        return bank != null && Objects.equals(bank.byId(), person);
    }

    /** The day on which the first of the required checks ends; null when nothing is required. */
    public LocalDate validUntil() {
        return required.stream()
                .map(newest::get)
                .filter(Objects::nonNull)
                .map(Finding::validUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
