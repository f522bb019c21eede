package org.kontor.fulfilment.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scanners type is read as what stands on the goods. */
class ScanTest {

    /** Numbers of the GS1 General Specifications; # stands for the separator. */
    @ParameterizedTest
    @CsvSource({
        "96385074, 00000096385074, 1",
        "614141000036, 00614141000036, 1",
        "4006381333931, 04006381333931, 1",
        "09521234000006, 09521234000006, 1",
        "]E04006381333931, 04006381333931, 1",
        "]C10109521234000006, 09521234000006, 1",
        "02095212340000063712, 09521234000006, 12",
        "010952123400000610LOT7#3712, 09521234000006, 12",
        "3712#0209521234000006, 09521234000006, 12",
        "01095212340000061726123110A37, 09521234000006, 1",
        "010952123400000610A#21SER#30008, 09521234000006, 8",
        "001061414123456789080209521234000006374, 09521234000006, 4"
    })
    void aGtinIsFoundInEveryForm(String typed, String gtin, BigDecimal count) {
        Scan scan = Scan.of(typed.replace('#', '\u001d'));
        assertEquals(gtin, scan.gtin());
        assertEquals(0, count.compareTo(scan.count()), scan.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4762-M8X25",
                "4006381333932",
                "123456789",
                "0109521234000007",
                "01095212340000063700",
                "0109521234",
                "99X"
            })
    void whatHasNoGtinIsTheNumberOfAnArticle(String typed) {
        Scan scan = Scan.of(" " + typed + "\n");
        assertEquals(null, scan.gtin());
        assertEquals(typed, scan.text());
        assertEquals(BigDecimal.ONE, scan.count());
    }
}
