package org.kontor.order.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;

class OrderInputTest {

    private static final String KEY = "0123456789abcdef";

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789abcde", "0123456789 abcdef", "0123456789abcdéf"})
    void aKeyHasSixteenVisibleCharactersOrMore(String key) {
        assertBroken(OrderRule.IDEMPOTENCY_KEY_MUST_BE_16_TO_255_CHARACTERS, () -> OrderInput.of(command(key, "PO")));
        assertBroken(
                OrderRule.IDEMPOTENCY_KEY_MUST_BE_16_TO_255_CHARACTERS,
                () -> OrderInput.of(command("k".repeat(256), "PO")));
        assertEquals(255, OrderInput.of(command("k".repeat(255), "PO")).key().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "<script>", "-7", "a\nb", "12345678901234567890123456789012345678901", "\u202eA"})
    void aPoNumberIsAPlainNumber(String po) {
        assertBroken(OrderRule.PO_NUMBER_INVALID, () -> OrderInput.of(command(KEY, po)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4500012345", "PO 2026/11-7", "采购单 7", "A.1_2#3 (rev+2) & Co"})
    void aPoNumberMayLookLikeThis(String po) {
        assertEquals(po, OrderInput.of(command(KEY, po)).poNumber());
    }

    @Test
    void blankIsNone() {
        assertNull(OrderInput.of(command(KEY, "  ")).poNumber());
    }

    @Test
    void theFingerprintTellsInputsApartButNotWaysToWriteThem() {
        byte[] one = fingerprint("A", "1", "B", "2");
        assertArrayEquals(one, fingerprint("A", "1.0", "B", "2.000"));
        assertFalse(Arrays.equals(one, fingerprint("A", "2", "B", "1")));
        assertFalse(Arrays.equals(one, fingerprint("B", "2", "A", "1")));
        assertFalse(Arrays.equals(one, fingerprint("C", "1", "B", "2")));
        assertFalse(Arrays.equals(fingerprint("A1", "1", "B", "2"), fingerprint("A", "11", "B", "2")));
    }

    @Test
    void theNumberOfLinesIsLimited() {
        PlaceOrderCommand.Line line = new PlaceOrderCommand.Line("A", BigDecimal.ONE);
        assertBroken(OrderRule.MUST_HAVE_LINES, () -> OrderInput.of(of(List.of(), null)));
        assertBroken(OrderRule.TOO_MANY_LINES, () -> OrderInput.of(of(Collections.nCopies(1001, line), null)));
    }

    @Test
    void theRequestedDayIsJudgedByTheCompanysCalendar() {
        Instant lateInLondon = Instant.parse("2026-11-21T23:30:00Z");
        OrderInput input = OrderInput.of(of(List.of(new PlaceOrderCommand.Line("A", BigDecimal.ONE)), "2026-11-21"));

        assertDoesNotThrow(() -> input.requireDeliverableDate(lateInLondon, "UTC"));
        assertDoesNotThrow(() -> input.requireDeliverableDate(lateInLondon, "America/Los_Angeles"));
        assertBroken(
                OrderRule.REQUESTED_DATE_IN_THE_PAST,
                () -> input.requireDeliverableDate(lateInLondon, "Asia/Shanghai"));
        OrderInput far = OrderInput.of(of(List.of(new PlaceOrderCommand.Line("A", BigDecimal.ONE)), "9999-12-31"));
        assertBroken(OrderRule.REQUESTED_DATE_TOO_FAR, () -> far.requireDeliverableDate(lateInLondon, "UTC"));
    }

    private static byte[] fingerprint(String skuOne, String one, String skuTwo, String two) {
        return OrderInput.of(of(
                        List.of(
                                new PlaceOrderCommand.Line(skuOne, new BigDecimal(one)),
                                new PlaceOrderCommand.Line(skuTwo, new BigDecimal(two))),
                        null))
                .sha256();
    }

    private static PlaceOrderCommand command(String key, String po) {
        return PlaceOrderCommand.ofLines(key, List.of(new PlaceOrderCommand.Line("A", BigDecimal.ONE)), null, po, null);
    }

    private static PlaceOrderCommand of(List<PlaceOrderCommand.Line> lines, String day) {
        return PlaceOrderCommand.ofLines(KEY, lines, null, null, day == null ? null : LocalDate.parse(day));
    }

    private static void assertBroken(OrderRule rule, Executable call) {
        assertEquals(rule, assertThrows(RuleViolated.class, call).rule());
    }
}
