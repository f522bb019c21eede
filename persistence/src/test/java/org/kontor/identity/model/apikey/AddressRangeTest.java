package org.kontor.identity.model.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "192.0.2.0/24, localhost, false",
        "192.0.2.0/24, '', false",
    })
    void holdsWhatBeginsWithTheSameBits(String range, String address, boolean inside) {
        assertEquals(inside, AddressRange.of(range).contains(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "kontor.example",
                "192.0.2.0/33",
                "192.0.2.0/",
                "192.0.2.0/-1",
                "1.2.3.4.5",
                "2001:db8::/129",
                "256.1.1.1",
                "::1%lo",
                "192.0.2.0/2x"
            })
    void anythingElseIsRefusedWithoutAskingTheNameService(String text) {
        RuleViolated violated = assertThrows(RuleViolated.class, () -> AddressRange.of(text));
        assertEquals(IdentityRule.ADDRESS_RANGE_WRONG, violated.rule());
    }

    @Test
    void listsArePartedByCommasAndSpaces() {
        List<AddressRange> ranges = AddressRange.listOf(" 192.0.2.0/24,198.51.100.7\n 2001:db8::/32 ");
        assertEquals(3, ranges.size());
        assertEquals("198.51.100.7/32", ranges.get(1).toString());
        assertTrue(AddressRange.listOf(" ").isEmpty());
        assertFalse(ranges.get(0).contains("198.51.100.7"));
    }
}
