package org.kontor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitWordsTest {

    @ParameterizedTest
    @CsvSource({
        "BX, XBX",
        "box, XBX",
        "XBX, XBX",
        "CTN, XCT",
        "CT, XCT",
        "Palette, XPX",
        "PX, XPX",
        "Stk., C62",
        "PCE, C62",
        "H87, C62",
        "PCK, PK",
        "kg, KGM",
        "箱, XCT",
        "双, PR",
        "ZZ9, ZZ9",
        "'', ''"
    })
    void aUnitHasOneCodeHoweverItIsWritten(String word, String code) {
        assertEquals(code, UnitWords.code(word));
    }

    @Test
    void packagingsAreCountedWhole() {
        assertEquals(0, Quantity.decimalsOf("XBX"));
        assertEquals(0, Quantity.decimalsOf("XDR"));
        assertEquals(3, Quantity.decimalsOf("KGM"));
    }
}
