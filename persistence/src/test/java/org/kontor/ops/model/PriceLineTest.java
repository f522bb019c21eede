package org.kontor.ops.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.source.SourceRecord;

/** What a line of the prices of a list becomes. */
class PriceLineTest {

    private static final List<String> HEADER =
            List.of("list", "article", "from_quantity", "unit", "price", "valid_from", "valid_to", "origin");

    @Test
    void aLineSaysWhatTheExportSays() {
        assertEquals(
                List.of(
                        "EUR",
                        "",
                        "A-1",
                        "box",
                        "10",
                        "8.4",
                        "1",
                        "2026-11-22T19:00:00.123456Z",
                        "",
                        "HAND",
                        "XBX",
                        "KEEP"),
                List.of(read("auto", "EUR,A-1,10,box,8.40,2026-11-22T19:00:00.123456Z,,hand")));
    }

    @Test
    void numbersAreWrittenAsTheMappingSaysAndAnApostropheOfTheExportIsNoPartOfAnArticle() {
        String[] line = read(
                "list=list;article=article;price=price;?decimal=,;?list=EUR",
                "EUR;'=A-1;;;1.234,5;;;".replace(';', '\t'));
        assertEquals(List.of("=A-1", "1234.5"), List.of(line[2], line[5]));
    }

    @Test
    void aColumnThatIsNotThereLeavesTheEndAsItIs() {
        assertEquals("-", read("list=list;article=article;price=price", "EUR,A-1,,,1,,2031-01-01,")[8]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD,A-1,,,1,,,|LINE_OF_OTHER_LIST",
                "EUR,A-1,,,,,,|LINE_FIELD_MISSING",
                "EUR,A-1,,,-1,,,|LINE_NUMBER_UNREADABLE",
                "EUR,A-1,0,,1,,,|LINE_NUMBER_UNREADABLE",
                "EUR,A-1,,,1,2027-01-01,2027-01-01,|LINE_DATE_UNREADABLE",
                "EUR,A-1,,,1,,,magic|LINE_VALUE_UNKNOWN",
            })
    void whatDoesNotFitIsRefusedByItsRule(String line, OpsRule rule) {
        String all = "list=list;article=article;from_quantity=from_quantity;price=price;valid_from=valid_from;"
                + "valid_to=valid_to;origin=origin;?list=EUR";
        assertEquals(
                rule, assertThrows(RuleViolated.class, () -> read(all, line)).rule());
    }

    private static String[] read(String mapping, String line) {
        LineReader reader = new LineReader(
                ImportKind.PRICES, ImportMapping.parse(mapping, ImportKind.PRICES, HEADER), HEADER, "import");
        List<String> cells = List.of(line.split(line.contains("\t") ? "\t" : ",", -1));
        return reader.read(new SourceRecord(1, 2, cells, Set.of(), List.of())).fields();
    }
}
