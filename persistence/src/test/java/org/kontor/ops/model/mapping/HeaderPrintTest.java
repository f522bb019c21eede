package org.kontor.ops.model.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderPrintTest {

    @Test
    void columnsAreKnownAgainInAnyOrderAndCase() {
        assertEquals(HeaderPrint.of(List.of("SKU", "Name ")), HeaderPrint.of(List.of("name", "sku", "")));
    }

    @Test
    void anotherColumnIsAnotherHeader() {
        assertNotEquals(HeaderPrint.of(List.of("sku", "name")), HeaderPrint.of(List.of("sku", "name", "price")));
        assertNotEquals(HeaderPrint.of(List.of("ab", "c")), HeaderPrint.of(List.of("a", "bc")));
    }
}
