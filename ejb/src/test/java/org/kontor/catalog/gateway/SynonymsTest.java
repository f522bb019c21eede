package org.kontor.catalog.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SynonymsTest {

    private static final Synonyms SYNONYMS = Synonyms.of(List.of(
            "hex key, Allen key, Inbusschlüssel, 内六角扳手", "螺丝, 螺钉, screw, Schraube", "RCD, residual current device"));

    @Test
    void aPhraseIsSaidInEachOtherWay() {
        assertEquals(
                Set.of("5 mm allen key set", "5 mm inbusschlussel set", "5 mm 内六角扳手 set"),
                Set.copyOf(SYNONYMS.otherwise("5 mm hex keys set")));
        assertEquals(List.of("residual current device 63"), SYNONYMS.otherwise("RCD 63"));
        assertEquals(List.of("rcd 63"), SYNONYMS.otherwise("Residual Current Devices 63"));
    }

    @Test
    void aChineseWordIsFoundWithinARun() {
        assertEquals(Set.of("不锈钢螺钉 m8", "不锈钢 screw m8", "不锈钢 schraube m8"), Set.copyOf(SYNONYMS.otherwise("不锈钢螺丝 M8")));
        assertEquals(Set.of("m8 螺丝", "m8 螺钉", "m8 screw"), Set.copyOf(SYNONYMS.otherwise("M8 Schrauben")));
    }

    @Test
    void whatHasNoSynonymsIsSaidAsItIs() {
        assertEquals(List.of(), SYNONYMS.otherwise("key 5 mm"));
        assertEquals(List.of(), SYNONYMS.otherwise(""));
        assertEquals(List.of(), Synonyms.NONE.otherwise("hex key"));
    }

    @Test
    void severalSynonymsInALineDoNotGrowWithoutEnd() {
        List<String> lines = SYNONYMS.otherwise("hex key for screw and screw and hex key and screw");
        assertTrue(lines.size() >= 3 && lines.size() <= 8, lines.toString());
    }
}
