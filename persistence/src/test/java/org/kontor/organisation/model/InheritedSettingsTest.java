package org.kontor.organisation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RuleViolated;

class InheritedSettingsTest {

    @Test
    void theNearestUnitThatSaysSomethingDecides() {
        InheritedSettings held = InheritedSettings.of(
                List.of(1L, 2L, 3L),
                Map.of(
                        1L, Map.of(Setting.PO_NUMBER_REQUIRED, "yes", Setting.APPROVAL_EXPIRY_DAYS, "3"),
                        2L, Map.of(Setting.APPROVAL_EXPIRY_DAYS, "5"),
                        9L, Map.of(Setting.COMMENT_REQUIRED, "yes")));
        assertEquals(new InheritedSettings.Held("5", 2L), held.held(Setting.APPROVAL_EXPIRY_DAYS));
        assertEquals(new InheritedSettings.Held("yes", 1L), held.held(Setting.PO_NUMBER_REQUIRED));
        assertEquals(new InheritedSettings.Held("no", null), held.held(Setting.COMMENT_REQUIRED));
    }

    /** Compared with a plain search upwards, over chains of any depth. */
    @Test
    void inheritanceIsASearchUpwards() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Long> lineage = new ArrayList<>();
            Map<Long, Map<Setting, String>> said = new HashMap<>();
            int depth = 1 + random.nextInt(30);
            for (long unit = 1; unit <= depth; unit++) {
                lineage.add(unit);
                for (Setting setting : Setting.values()) {
                    if (random.nextInt(5) == 0) {
                        said.computeIfAbsent(unit, u -> new EnumMap<>(Setting.class))
                                .put(setting, "value " + random.nextInt(1000));
                    }
                }
            }
            InheritedSettings held = InheritedSettings.of(lineage, said);
            for (Setting setting : Setting.values()) {
                assertEquals(upwards(lineage, said, setting), held.held(setting), "seed " + seed);
            }
        }
    }

    private static InheritedSettings.Held upwards(
            List<Long> lineage, Map<Long, Map<Setting, String>> said, Setting setting) {
        for (int at = lineage.size() - 1; at >= 0; at--) {
            String value = said.getOrDefault(lineage.get(at), Map.of()).get(setting);
            if (value != null) {
                return new InheritedSettings.Held(value, lineage.get(at));
            }
        }
        return new InheritedSettings.Held(setting.standard(), null);
    }

    @Test
    void valuesHaveTheirForm() {
        assertEquals("14,30", Setting.PAYMENT_TERMS.checked(" 14, 30 "));
        assertEquals("90", Setting.APPROVAL_EXPIRY_DAYS.checked("90"));
        for (String wrong : List.of("0", "91", "", "x")) {
            assertEquals(
                    OrganisationRule.SETTING_VALUE_WRONG,
                    assertThrows(RuleViolated.class, () -> Setting.APPROVAL_EXPIRY_DAYS.checked(wrong))
                            .rule());
        }
        assertEquals(
                OrganisationRule.SETTING_UNKNOWN,
                assertThrows(RuleViolated.class, () -> Setting.of("colour")).rule());
    }
}
