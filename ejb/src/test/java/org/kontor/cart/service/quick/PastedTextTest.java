package org.kontor.cart.service.quick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.cart.model.quick.QuickRule;
import org.kontor.kernel.RuleViolated;

class PastedTextTest {

    @Test
    void tabSemicolonCommaAndBlankPartALine() {
        for (String written : List.of("00123-A\t2,5", "00123-A;2,5", "00123-A,2.5", "00123-A   2,5", "00123-A, 2.5")) {
            TypedLine line = only(written);
            assertEquals("00123-A", line.code(), written);
            assertEquals(new BigDecimal("2.5"), line.amount().orElseThrow(), written);
        }
    }

    @Test
    void leadingZerosAndFullWidthStayAsTheyWereTyped() {
        assertEquals("000420", only("000420\t5").code());
        assertEquals("ＥＱ５０", only("ＥＱ５０ ５").code());
        assertEquals(new BigDecimal("5"), only("ＥＱ５０ ５").amount().orElseThrow());
    }

    @Test
    void aNumberWithBlanksKeepsThem() {
        TypedLine line = only("DIN 912 M8x40 100 pcs");
        assertEquals("DIN 912 M8x40", line.code());
        assertEquals("100", line.quantity());
        assertEquals("pcs", line.unit());
    }

    @Test
    void whatStandsBetweenQuotationMarksIsOneCell() {
        TypedLine line = only("\"Bolt, 3/4\"\"\",7");
        assertEquals("Bolt, 3/4\"", line.code());
        assertEquals("7", line.quantity());
    }

    @Test
    void aLineThatCanBeReadInTwoWaysIsNotRead() {
        assertEquals(QuickRule.COLUMNS_UNCLEAR, problem("A-1,2,5"));
        assertEquals(QuickRule.COLUMNS_UNCLEAR, problem("a\tb\tc\td"));
    }

    @Test
    void whatASpreadsheetMadeOfANumberIsRefusedNotGuessed() {
        assertEquals(QuickRule.CODE_IS_A_FIGURE, problem("1.23E+05\t5"));
        assertEquals(QuickRule.CODE_IS_A_FIGURE, problem("4,01E+12;5"));
        assertEquals(QuickRule.CODE_IS_A_FORMULA, problem("=A1\t5"));
        assertEquals(QuickRule.CODE_IS_A_FORMULA, problem("@SUM(A1)\t5"));
        assertEquals(QuickRule.CODE_IS_A_SHEET_ERROR, problem("#N/A\t5"));
        assertEquals(QuickRule.CODE_IS_A_SHEET_ERROR, problem("#####\t5"));
        assertEquals(QuickRule.QUANTITY_UNREADABLE, problem("A-1\t1,000"));
        assertEquals(QuickRule.QUANTITY_UNREADABLE, problem("A-1\t=2+3"));
        assertEquals(QuickRule.QUANTITY_MISSING, problem("A-1"));
        assertEquals(QuickRule.CODE_MISSING, problem("\t5"));
    }

    @Test
    void aHeadingIsTakenForOneAndSaid() {
        PastedText.Read read = PastedText.read("Article number;Quantity\nA-1;5\n\nA-2;6", 1);
        assertEquals(1, read.heading());
        assertEquals(List.of(2, 4), read.lines().stream().map(TypedLine::line).toList());
        assertEquals(0, PastedText.read("A-1;5", 1).heading());
        assertEquals(2, PastedText.read("货号\t数量\nA-1\t5", 1).lines().get(0).line());
    }

    @Test
    void moreThanAThousandLinesAreRefusedWhole() {
        assertEquals(1000, PastedText.read("A-1\t1\n".repeat(1000), 1).lines().size());
        RuleViolated violated = assertThrows(RuleViolated.class, () -> PastedText.read("A-1\t1\n".repeat(1001), 1));
        assertEquals(QuickRule.TOO_MANY_TYPED, violated.rule());
    }

    private static TypedLine only(String written) {
        List<TypedLine> lines = PastedText.read(written, 1).lines();
        assertEquals(1, lines.size(), written);
        assertTrue(lines.get(0).problem().isEmpty(), () -> written + " " + lines.get(0));
        return lines.get(0);
    }

    private static Object problem(String written) {
        return PastedText.read(written, 1)
                .lines()
                .get(0)
                .problem()
                .map(RuleViolated::rule)
                .orElse(null);
    }
}
