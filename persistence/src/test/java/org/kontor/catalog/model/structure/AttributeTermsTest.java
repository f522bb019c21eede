package org.kontor.catalog.model.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.catalog.model.structure.AttributeTerms.Choice;
import org.kontor.catalog.model.structure.AttributeTerms.Value;

class AttributeTermsTest {

    private static Optional<Value> read(AttributeKind kind, String unit, String typed) {
        return new AttributeTerms(kind, unit, List.of(new Choice("red", "红色", "rot"), new Choice("blue", "蓝色", " ")))
                .read(typed, "", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "min⁻¹|10000 RPM|10000",
                "min⁻¹|10,000 min⁻¹|10000",
                "min⁻¹|10 000|10000",
                "mm|2.5 cm|25",
                "mm|1 in|25.4",
                "mm|25|25",
                "kg|500 g|0.5",
                "kg|0.1234567 kg|0.123457",
                "°C|-20|-20",
                "HRC|58 HRC|58",
                "HRC|58|58",
                "|1,5|1.5",
            })
    void anAmountIsKeptInTheUnitOfItsAttribute(String unit, String typed, BigDecimal number) {
        Value value = read(AttributeKind.NUMBER, unit, typed).orElseThrow();
        assertEquals(number, value.number());
        assertEquals(number.toPlainString(), value.english());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"mm|25 kg", "mm|M8", "mm|25 mm x 3", "|25 mm", "mm|1000000000000 mm", "HRC|58 HV", "mm|''"})
    void whatIsNoAmountOfTheUnitDoesNotFit(String unit, String typed) {
        assertEquals(Optional.empty(), read(AttributeKind.NUMBER, unit, typed));
    }

    @Test
    void aChoiceIsFoundInAnyLanguage() {
        assertEquals(Optional.of(new Value("red", "红色", "rot", null)), read(AttributeKind.CHOICE, null, "Red"));
        assertEquals(Optional.of(new Value("red", "红色", "rot", null)), read(AttributeKind.CHOICE, null, "Rot"));
        assertEquals(Optional.of(new Value("blue", "蓝色", null, null)), read(AttributeKind.CHOICE, null, "蓝色"));
        assertEquals(Optional.empty(), read(AttributeKind.CHOICE, null, "green"));
    }

    @Test
    void aFlagIsYesOrNo() {
        assertEquals("Yes", read(AttributeKind.FLAG, null, "ja").orElseThrow().english());
        assertEquals("否", read(AttributeKind.FLAG, null, "NO").orElseThrow().chinese());
        assertEquals("Nein", read(AttributeKind.FLAG, null, "NO").orElseThrow().german());
        assertEquals(Optional.empty(), read(AttributeKind.FLAG, null, "maybe"));
    }

    @Test
    void wordsMayDifferPerLanguage() {
        AttributeTerms words = new AttributeTerms(AttributeKind.TEXT, null, List.of());
        assertEquals(
                new Value("steel", "钢", "Stahl", null),
                words.read(" steel ", "钢", " Stahl ").orElseThrow());
        assertEquals("steel", words.read("steel", " ", "").orElseThrow().chinese());
        assertNull(words.read("titan", "", "titan").orElseThrow().german(), "the same word is kept once");
        assertNull(words.read("titan", "", " ").orElseThrow().german());
        assertEquals(Optional.empty(), words.read("x".repeat(201), "", ""));
        assertEquals(Optional.empty(), words.read("x", "", "x".repeat(201)));
    }
}
