package org.kontor.ops.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.source.SourceRecord;

class LineReaderTest {

    private static final List<String> RETAIL = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    private final ImportMapping mapping = ImportMapping.guess(ImportKind.ORDERS, RETAIL);

    @Test
    void aKnownSourceIsRecognisedByItsHeader() {
        assertEquals(ImportMapping.ONLINE_RETAIL, mapping.name());
        assertEquals(8, mapping.columns().size());
        ImportMapping again = ImportMapping.parse(mapping.text(), ImportKind.ORDERS, RETAIL);
        assertEquals(mapping.text(), again.text());
    }

    @Test
    void columnsAreRecognisedByOtherNames() {
        ImportMapping guess = ImportMapping.guess(
                ImportKind.PRODUCTS,
                List.of("Part-Number", "Description", "Brand", "price:EUR", "stock:HAM", "Remark"));
        assertEquals(ImportMapping.FORM, guess.name());
        assertEquals(
                "form:sku=Part-Number;name=Description;manufacturer=Brand;price:EUR=price:EUR;stock:HAM=stock:HAM;",
                guess.text());
    }

    @Test
    void theHeaderMustCarryWhatIsNeeded() {
        RuleViolated lacks = assertThrows(
                RuleViolated.class,
                () -> new LineReader(ImportKind.ORDERS, mapping, List.of("InvoiceNo", "StockCode"), "s"));
        assertEquals(OpsRule.IMPORT_HEADER_LACKS_COLUMN, lacks.rule());
        assertEquals(
                OpsRule.IMPORT_MAPPING_NAMES_UNKNOWN_FIELD,
                assertThrows(
                                RuleViolated.class,
                                () -> ImportMapping.parse("colour=StockCode", ImportKind.ORDERS, RETAIL))
                        .rule());
    }

    @ParameterizedTest
    @CsvSource({
        "536365, 85123a, 6, 2.55, ORDER, PRODUCT",
        "C536379, D, -1, 27.50, CANCELLATION, CHARGE",
        "536589, 21777, -10, 0.0, WRITE_OFF, PRODUCT",
        "536370, POST, 3, 18.0, ORDER, CHARGE",
        "A563185, B, -1, 11062.06, ORDER, CHARGE",
        "536367, DCGS0003, 1, 1, ORDER, CHARGE",
        "536368, 15056BL, 1, 0, ORDER, PRODUCT",
        "536369, 15056BLX, 1, 0, ORDER, CHARGE"
    })
    void documentsAndCodesAreToldApart(
            String invoice, String code, String quantity, String price, String type, String kind) {
        StagedLine line = read(invoice, code, "X", quantity, "2010-12-01 08:26:00", price, "17850.0", "United Kingdom");
        assertEquals(type, line.fields()[1]);
        assertEquals(kind, line.fields()[10]);
        assertEquals("OR-17850", line.fields()[3]);
        assertEquals("GB", line.fields()[6]);
        assertEquals(code, line.fields()[11]);
    }

    @Test
    void theAmountIsExactAndTheCustomerMayBeNobody() {
        StagedLine line = read("1", "20001", " pads ", "7", "2011-01-31 23:59:00", "0.001", "", "Channel Islands");
        assertArrayEquals(
                new String[] {"OR-WALK-IN", "", "Walk-in customers", "ZZ", "Channel Islands", "GBP"},
                Arrays.copyOfRange(line.fields(), 3, 9));
        assertEquals("0.007", line.fields()[17]);
        assertEquals("pads", line.fields()[13]);
    }

    @Test
    void equalContentHasEqualFingerprintAndAnotherSourceAnother() {
        StagedLine one = read("1", "20001", "x", "7", "2011-01-31 23:59:00", "2.50", "1.0", "Germany");
        StagedLine same = read("1", "20001", " x", "7.0", "2011-01-31T23:59:00Z", "2.5", "1", "Germany");
        assertEquals(one.fingerprint(), same.fingerprint());
        StagedLine other = new LineReader(ImportKind.ORDERS, mapping, RETAIL, "other")
                .read(new SourceRecord(
                        1, 2, List.of("1", "20001", "x", "7", "2011-01-31 23:59:00", "2.50", "1.0", "Germany")));
        assertNotEquals(one.fingerprint(), other.fingerprint());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 20001, x, 1, 2011-01-01, 1, LINE_FIELD_MISSING",
        "1, 20001, =1+1, 1, 2011-01-01, 1, LINE_FORMULA",
        "1, 20001, '@SUM(1)', 1, 2011-01-01, 1, LINE_FORMULA",
        "1, 20001, +cmd|calc!A1, 1, 2011-01-01, 1, LINE_FORMULA",
        "1, 20001, x, 1e3, 2011-01-01, 1, LINE_NUMBER_UNREADABLE",
        "1, 20001, x, NaN, 2011-01-01, 1, LINE_NUMBER_UNREADABLE",
        "1, 20001, x, '1,5', 2011-01-01, 1, LINE_NUMBER_UNREADABLE",
        "1, 20001, x, 1, 01/02/2011, 1, LINE_DATE_UNREADABLE",
        "1, 20001, x, 1, 2011-02-30 10:00:00, 1, LINE_DATE_UNREADABLE",
        "1, 20001, x, 99999999999, 2011-01-01, 999999999999, LINE_NUMBER_TOO_LARGE",
        "1, 20001, x, 1, 2011-01-01, 0.0000001, LINE_NUMBER_UNREADABLE"
    })
    void whatCannotBeTakenIsRefusedByName(
            String invoice, String code, String name, String quantity, String at, String price, OpsRule rule) {
        RuleViolated refused =
                assertThrows(RuleViolated.class, () -> read(invoice, code, name, quantity, at, price, "", "Germany"));
        assertEquals(rule, refused.rule());
    }

    /** Remarks of people begin with signs as well. */
    @ParameterizedTest
    @CsvSource({"- damaged", "+ found", "?", "@home", "-3"})
    void aSignAloneIsNoFormula(String name) {
        assertEquals(
                name,
                read("1", "20001", name, "1", "2011-01-01", "1", "", "Germany").fields()[13]);
    }

    @Test
    void aLineMustHaveAsManyCellsAsTheHeader() {
        assertEquals(
                OpsRule.LINE_CELLS_DO_NOT_MATCH_HEADER,
                assertThrows(RuleViolated.class, () -> read("1", "2")).rule());
    }

    private StagedLine read(String... cells) {
        return new LineReader(ImportKind.ORDERS, mapping, RETAIL, "online-retail")
                .read(new SourceRecord(1, 2, List.of(cells)));
    }
}
