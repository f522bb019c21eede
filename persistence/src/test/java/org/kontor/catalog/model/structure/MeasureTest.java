package org.kontor.catalog.model.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10000 RPM | 10000 min⁻¹",
                "10,000 min⁻¹ | 10000 min⁻¹",
                "10 000 r/min | 10000 min⁻¹",
                "10'000 1/min | 10000 min⁻¹",
                "１００００转/分 | 10000 min⁻¹",
                "1.5kW | 1500 W",
                "1,5 kW | 1500 W",
                "1500 W | 1500 W",
                "2.5 mm² | 2.5 mm²",
                "2,5 mm2 | 2.5 mm²",
                "1 in | 0.0254 m",
                "25.4 mm | 0.0254 m",
                "-40 °C | -40 °C",
                "1.234.567,5 g | 1234567.5 g",
                "0,125 l | 0.125 l"
            })
    void oneMeaningInManySpellings(String written, String meaning) {
        assertEquals(meaning, Measure.meaning(written, null));
    }

    @Test
    void aBareNumberHasTheUnitOfItsAttribute() {
        assertEquals(Measure.meaning("4 cm", "mm"), Measure.meaning("40", "mm"));
        assertEquals("40 ", Measure.meaning("40", null));
        assertNotEquals(Measure.meaning("40", "mm"), Measure.meaning("40", "V"));
    }

    @Test
    void whatIsNoMeasureIsWords() {
        assertEquals(Measure.meaning("Stainless  Steel", null), Measure.meaning("stainless steel", null));
        assertNotEquals(Measure.meaning("M8", null), Measure.meaning("M 8", null));
        assertTrue(Measure.of("3 parsecs", null).isEmpty());
        assertTrue(Measure.of("1.2.3", null).isEmpty());
        assertTrue(Measure.of("", "mm").isEmpty());
    }
}
