package org.kontor.catalog.service.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

class OwnNumberFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SKU;own\r\nA-1;0042\r\n\r\nB 2;\"x;y\"\r\n",
                "\uFEFFsku\town\nA-1\t0042\n\nB 2\tx;y",
                "Article,own,note\nA-1,0042,ours\n\nB 2,x;y,"
            })
    void spreadsheetsOfAllKindsSayTheSame(String text) {
        assertEquals(
                List.of(new OwnNumberLine(2, "A-1", "0042"), new OwnNumberLine(4, "B 2", "x;y")),
                OwnNumberFile.read(text));
    }

    @Test
    void aFirstLineThatIsNoHeadIsALine() {
        assertEquals(List.of(new OwnNumberLine(1, "A-1", "")), OwnNumberFile.read("A-1,"));
    }

    @Test
    void whatCannotBeReadIsNamedByItsLine() {
        for (Map.Entry<String, String> wrong :
                Map.of("A-1;1\nB-2", "2", "", "1", "sku,own\n", "1").entrySet()) {
            RuleViolated broken = assertThrows(RuleViolated.class, () -> OwnNumberFile.read(wrong.getKey()));
            assertEquals(CatalogRule.OWN_NUMBERS_UNREADABLE, broken.rule());
            assertEquals(wrong.getValue(), broken.details().get("line"), wrong.getKey());
        }
    }
}
