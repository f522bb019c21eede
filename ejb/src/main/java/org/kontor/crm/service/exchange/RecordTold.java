package org.kontor.crm.service.exchange;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kontor.crm.model.exchange.SharedKind;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.kernel.RuleViolated;

/**
 * What an outside CRM says that it has, or that it has noted what we told.
 *
 * @param number ours; null for what was made there and we have not told yet
 * @param revision of theirs; when it notes something, of ours
 * @param seen the latest revision of ours that is contained in it; 0 for none
 * @param fields all values as text; null when it notes something
 */
public record RecordTold(
        String kind, String number, String foreignKey, long revision, long seen, Map<String, String> fields) {

    /** @throws RuleViolated {@link IntegrationRule#CONTENT_UNREADABLE} if something needed is missing */
    public RecordTold complete(boolean withFields) {
        if (ofKind().isEmpty()
                || foreignKey == null
                || foreignKey.isBlank()
                || revision < 1
                || seen < 0
                || withFields == (fields == null)
                || !withFields && number == null) {
            throw new RuleViolated(IntegrationRule.CONTENT_UNREADABLE, Map.of("record", this));
        }
        return this;
    }

    Optional<SharedKind> ofKind() {
        return Arrays.stream(SharedKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    /** Of the fields that we know; what is said to be null is empty. */
    SortedMap<String, String> known(Map<String, String> ours) {
        SortedMap<String, String> known = new TreeMap<>();
        ours.keySet().stream().filter(fields::containsKey).forEach(field -> known.put(field, text(field)));
        return known;
    }

    String text(String field) {
        String value = fields.get(field);
        return value == null ? "" : value;
    }
}
