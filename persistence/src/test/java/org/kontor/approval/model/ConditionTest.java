package org.kontor.approval.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.kernel.RuleViolated;

class ConditionTest {

    private static final OrderForApproval ORDER = new OrderForApproval(
            "1",
            1,
            1,
            7,
            "EUR",
            new BigDecimal("5000.00"),
            new BigDecimal("12.50"),
            3,
            2,
            new BigDecimal("4000.00"),
            Set.of("tools", "safety"),
            "4100",
            "DE",
            LocalDate.of(2026, 11, 29),
            List.of(),
            Instant.parse("2026-11-22T10:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "AMOUNT,MORE_THAN,5000,EUR,false",
        "AMOUNT,AT_LEAST,5000,EUR,true",
        "AMOUNT,MORE_THAN,4999.99,EUR,true",
        "AMOUNT,LESS_THAN,5000,EUR,false",
        "AMOUNT,AT_MOST,5000,EUR,true",
        "LARGEST_LINE,AT_LEAST,4000,EUR,true",
        "SHIPPING,MORE_THAN,12.5,EUR,false",
        "LINES,MORE_THAN,2,,true",
        "ARTICLES,AT_MOST,1,,false",
        "DAYS_UNTIL_REQUESTED,LESS_THAN,8,,true",
        "CATEGORY,ONE_OF,tools,,true",
        "CATEGORY,NONE_OF,tools,,false",
        "COST_CENTRE,ONE_OF,4110,,false",
        "COST_CENTRE,NONE_OF,4110,,true",
        "SHIP_TO_COUNTRY,ONE_OF,DE,,true",
        "REQUESTER_ROLE,ONE_OF,buyer,,true"
    })
    void comparesWhatTheOrderSays(
            RuleField field, RuleOperator operator, String value, String currency, boolean holds) {
        assertEquals(
                holds, new Condition.Test(field, operator, List.of(value), currency).holds(ORDER, Set.of("buyer")));
    }

    @Test
    void anotherCurrencyAsksRatherThanNot() {
        assertTrue(test("AMOUNT", "MORE_THAN", "900000", "CNY").holds(ORDER, Set.of()));
        assertTrue(test("AMOUNT", "LESS_THAN", "1", "CNY").holds(ORDER, Set.of()));
    }

    @Test
    void groupsAreAndAndOr() {
        Condition yes = test("LINES", "AT_LEAST", "3", null);
        Condition no = test("LINES", "AT_LEAST", "4", null);
        assertTrue(new Condition.Any(List.of(no, yes)).holds(ORDER, Set.of()));
        assertFalse(new Condition.All(List.of(no, yes)).holds(ORDER, Set.of()));
        assertTrue(Condition.always().holds(ORDER, Set.of()));
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        String json = "{\"all\":[{\"field\":\"AMOUNT\",\"is\":\"MORE_THAN\",\"value\":[\"5000\"],\"currency\":\"EUR\"},"
                + "{\"any\":[{\"field\":\"CATEGORY\",\"is\":\"ONE_OF\",\"value\":[\"tools\",\"safety\"]}]}]}";
        assertEquals(json, ConditionJson.write(ConditionJson.read(json)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"any\":[]}",
                "{\"field\":\"AMOUNT\",\"is\":\"MORE_THAN\",\"value\":[\"5000\"]}",
                "{\"field\":\"AMOUNT\",\"is\":\"ONE_OF\",\"value\":[\"5000\"],\"currency\":\"EUR\"}",
                "{\"field\":\"AMOUNT\",\"is\":\"MORE_THAN\",\"value\":[\"1e9\"],\"currency\":\"EUR\"}",
                "{\"field\":\"AMOUNT\",\"is\":\"MORE_THAN\",\"value\":[\"1\",\"2\"],\"currency\":\"EUR\"}",
                "{\"field\":\"amount.getClass()\",\"is\":\"MORE_THAN\",\"value\":[\"1\"],\"currency\":\"EUR\"}",
                "{\"all\":[{\"all\":[{\"all\":[{\"all\":[{\"all\":[{\"all\":[]}]}]}]}]}]}"
            })
    void nothingElseIsACondition(String json) {
        assertThrows(RuleViolated.class, () -> ConditionJson.read(json));
    }

    private static Condition test(String field, String operator, String value, String currency) {
        return new Condition.Test(RuleField.valueOf(field), RuleOperator.valueOf(operator), List.of(value), currency);
    }
}
