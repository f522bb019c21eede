package org.kontor.compliance.model.screening;

import java.util.List;

/**
 * A list as its publisher gives it out.
 *
 * @param code which list: OFAC-SDN, OFAC-CONS, UN
 * @param version of its publisher; null when the files do not say
 */
public record SanctionList(String code, String version, List<Listed> entries) {

    public SanctionList {
        entries = List.copyOf(entries);
    }

    public int names() {
        return entries.stream().mapToInt(entry -> entry.names().size()).sum();
    }
}
