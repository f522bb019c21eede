package org.kontor.organisation.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What holds in a unit: of all that is said from the root down to it, the nearest; our default where nobody says anything.
 */
public record InheritedSettings(Map<Setting, Held> all) {

    /**
     * A value and who said it.
     *
     * @param saidBy the unit that said it; null when it is our default
     */
    public record Held(String value, Long saidBy) {}

    public InheritedSettings {
        all = Map.copyOf(all);
    }

    /**
     * @param lineage from the root down to the unit
     * @param said what each unit says for itself; units not in the lineage do not count
     */
    public static InheritedSettings of(List<Long> lineage, Map<Long, Map<Setting, String>> said) {
        Map<Setting, Held> held = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            held.put(setting, new Held(setting.standard(), null));
        }
        for (Long unit : lineage) {
            said.getOrDefault(unit, Map.of()).forEach((setting, value) -> held.put(setting, new Held(value, unit)));
        }
        return new InheritedSettings(held);
    }

    public Held held(Setting setting) {
        return all.get(setting);
    }

    public String value(Setting setting) {
        return held(setting).value();
    }
}
