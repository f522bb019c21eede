package org.kontor.catalog.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({"EQ-50", "eq50", "ＥＱ５０", "eq 50", "E.Q/50"})
    void everySpellingOfANumberHasOneKey(String typed) {
        assertEquals("eq50", SearchText.key(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M8 x 40|m8x40",
                "M8×40|m8x40",
                "DIN912|din 912",
                "2,5 mm²|2.5 mm2",
                "Größe Straße|grosse strasse",
                "l'Été|lete",
                "HD-6870.|hd 6870",
                "v1.5.2|v1.5.2",
                "M10六角螺母|m10 六角螺母",
                "不锈钢 A2|不锈钢 a2"
            })
    void textsAreCutAlikeHoweverTheyAreWritten(String text, String words) {
        assertEquals(List.of(words.split(" ")), SearchText.words(text));
    }

    @ParameterizedTest
    @CsvSource({
        "screws,screw",
        "gloves,glove",
        "boxes,box",
        "batteries,battery",
        "switches,switch",
        "glass,glass",
        "chassis,chassis",
        "plus,plus",
        "usb,usb",
        "m8s,m8s"
    })
    void aPluralIsFoundByItsSingular(String word, String stem) {
        assertEquals(stem, SearchText.stem(word));
    }

    @Test
    void chineseIsCutIntoNeighbours() {
        assertEquals(List.of("六角", "角螺", "螺母", "母"), SearchText.terms(List.of("六角螺母")));
    }

    @Test
    void numbersInWordsStandAloneToo() {
        assertEquals(List.of("500", "gb"), SearchText.pieces("500gb"));
        assertEquals(List.of(), SearchText.pieces("screw"));
        assertEquals(Set.of("enel9", "el9x", "enel9x"), SearchText.joined(List.of("en", "el9", "x"), 3));
    }
}
