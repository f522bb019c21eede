package org.kontor.shell.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.kernel.RuleViolated;

class RecordBinderTest {

    record Line(String sku, BigDecimal quantity) {}

    record Order(String poNumber, LocalDate date, int copies, List<Line> lines) {}

    private static Record read(String json) throws IOException {
        @SuppressWarnings("unchecked") // the interface wants the class of Record itself
        Class<Record> type = (Class<Record>) (Class<?>) Order.class;
        return new RecordReader()
                .readFrom(
                        type,
                        Order.class,
                        null,
                        null,
                        null,
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static RuleViolated refused(String json) {
        return assertThrows(RuleViolated.class, () -> read(json), json);
    }

    @Test
    void readsEveryMember() throws IOException {
        assertEquals(
                new Order("PO 1", LocalDate.of(2026, 11, 30), 2, List.of(new Line("A", new BigDecimal("1.50")))),
                read(
                        """
                        {"poNumber":"PO 1","date":"2026-11-30","copies":2,"lines":[{"sku":"A","quantity":1.50}]}"""));
    }

    @Test
    void whatIsAbsentIsNull() throws IOException {
        assertNull(((Order) read("{\"copies\":1}")).lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"copies\":1,\"unitPrice\":0.01} | shell.json-unknown-member | unitPrice",
                "{\"copies\":1,\"lines\":[{\"sku\":\"A\",\"price\":1}]} | shell.json-unknown-member | lines[0].price",
                "{\"copies\":\"1\"} | shell.json-wrong-type | copies",
                "{\"copies\":1.5} | shell.json-wrong-type | copies",
                "{\"copies\":null} | shell.json-wrong-type | copies",
                "{\"copies\":1e99999999} | shell.json-wrong-type | copies",
                "{\"copies\":1,\"date\":\"30.11.2026\"} | shell.json-wrong-type | date",
                "{\"copies\":1,\"lines\":{}} | shell.json-wrong-type | lines",
                "{\"copies\":1,\"lines\":[{\"quantity\":\"2\"}]} | shell.json-wrong-type | lines[0].quantity",
                "{\"copies\":1,\"poNumber\":\"a\\u0000b\"} | shell.json-wrong-type | poNumber",
                "[] | shell.json-wrong-type | the body",
                "3 | shell.json-wrong-type | the body",
            })
    void saysWhichMemberIsWrong(String json, String rule, String member) {
        RuleViolated refused = refused(json);
        assertEquals(rule, refused.ruleKey());
        assertEquals(member, refused.details().get("member"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "{\"copies\":1}}", "{\"copies\":1,\"copies\":2}", "x", "''"})
    void whatIsNoJsonIsUnreadable(String json) {
        assertEquals("shell.json-unreadable", refused(json).ruleKey());
    }

    @Test
    void deepNestingIsRefusedAndDoesNoHarm() {
        assertEquals("shell.json-unreadable", refused("[".repeat(100_000)).ruleKey());
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsTooLarge() {
        assertEquals(413, refused("\"" + "x".repeat(1 << 20) + "\"").status());
    }

    @Test
    void nothingIsNothing() {
        assertNull(new RecordBinder().bind(JsonValue.NULL, Order.class, ""));
        assertEquals(Map.of(), Map.copyOf(new RuleViolated(BodyRule.UNREADABLE).details()));
    }
}
