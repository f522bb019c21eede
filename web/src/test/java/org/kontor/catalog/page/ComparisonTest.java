package org.kontor.catalog.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.model.structure.AttributeKind;
import org.kontor.catalog.service.AttributeValue;

class ComparisonTest {

    private static AttributeValue figure(String code, String number, String unit) {
        return new AttributeValue(code, code, number, new BigDecimal(number), unit, AttributeKind.NUMBER);
    }

    private static AttributeValue word(String code, String value) {
        return new AttributeValue(code, code, value, null, null, AttributeKind.TEXT);
    }

    private static Comparison.Line line(AttributeValue one, AttributeValue other) {
        return Comparison.of(
                        List.of(one == null ? List.of() : List.of(one), other == null ? List.of() : List.of(other)),
                        AttributeValue::value)
                .get(0);
    }

    @Test
    void figuresAreTheSameHoweverTheyAreWritten() {
        assertEquals(
                true,
                line(figure("speed", "10000", "RPM"), figure("speed", "10000.00", "RPM"))
                        .same());
        assertEquals(
                false,
                line(figure("speed", "10000", "RPM"), figure("speed", "1000", "RPM"))
                        .same());
        assertEquals(
                false,
                line(figure("length", "10", "mm"), figure("length", "10", "cm")).same());
    }

    @Test
    void wordsAreTheSameWhateverTheirCase() {
        assertEquals(
                true, line(word("finish", "Zinc"), word("finish", " zinc ")).same());
        assertEquals(
                false, line(word("finish", "Zinc"), word("finish", "Plain")).same());
    }

    @Test
    void whatOneArticleLacksIsADifference() {
        Comparison.Line line = line(word("finish", "Zinc"), null);
        assertEquals(false, line.same());
        assertEquals(List.of("Zinc", ""), line.values());
    }

    @Test
    void linesStandInTheOrderOfTheFirstAndThenOfTheOthers() {
        List<Comparison.Line> lines = Comparison.of(
                List.of(List.of(word("b", "1"), word("a", "1")), List.of(word("c", "1"), word("a", "1"))),
                AttributeValue::value);
        assertEquals(
                List.of("b", "a", "c"),
                lines.stream().map(Comparison.Line::name).toList());
    }
}
