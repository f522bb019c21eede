package org.kontor.order.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;

class ValueRuleTest {

    private static final BigDecimal FIFTY = new BigDecimal("50");
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal THOUSAND = new BigDecimal("1000.00");

    @Test
    void atTheLimitItselfAnOrderIsWithinIt() {
        ValueRule rule = new ValueRule("EUR", FIFTY, LimitKind.HARD, null, THOUSAND, LimitKind.HARD);
        assertTrue(rule.of(euro("50.00")).isWithin());
        assertTrue(rule.of(euro("1000.00")).isWithin());
        assertEquals(OrderRule.VALUE_BELOW_MINIMUM, broken(rule, "49.99"));
        assertEquals(OrderRule.VALUE_ABOVE_MAXIMUM, broken(rule, "1000.01"));
    }

    @Test
    void aSmallOrderCostsTheFeeAndNoOtherDoes() {
        ValueRule rule = new ValueRule("EUR", FIFTY, LimitKind.FEE, TEN, null, null).checked();
        assertEquals(euro("10.00"), rule.require(euro("49.99")));
        assertEquals(euro("0.01"), rule.of(euro("49.99")).apart());
        assertEquals(euro("0.00"), rule.require(euro("50.00")));
    }

    @Test
    void aMessageChangesNothing() {
        ValueRule rule = new ValueRule("EUR", FIFTY, LimitKind.MESSAGE, null, THOUSAND, LimitKind.MESSAGE).checked();
        assertEquals(euro("0.00"), rule.require(euro("1.00")));
        assertEquals(euro("0.00"), rule.require(euro("2000.00")));
        assertEquals(euro("1000.00"), rule.of(euro("2000.00")).apart());
    }

    @Test
    void aRevisionMayNotGoBelowAHardMinimum() {
        ValueRule rule = new ValueRule("EUR", FIFTY, LimitKind.HARD, null, null, null);
        rule.requireRevised(euro("50.00"), euro("60.00"));
        rule.requireRevised(euro("30.00"), euro("40.00"));
        assertThrows(RuleViolated.class, () -> rule.requireRevised(euro("49.00"), euro("60.00")));
        new ValueRule("EUR", FIFTY, LimitKind.FEE, TEN, null, null).requireRevised(euro("49.00"), euro("60.00"));
    }

    @Test
    void whatContradictsItselfIsRefused() {
        invalid(new ValueRule("EUR", null, null, null, null, null));
        invalid(new ValueRule("EUR", FIFTY, null, null, null, null));
        invalid(new ValueRule("EUR", FIFTY, LimitKind.FEE, null, null, null));
        invalid(new ValueRule("EUR", FIFTY, LimitKind.HARD, TEN, null, null));
        invalid(new ValueRule("EUR", null, null, null, THOUSAND, LimitKind.FEE));
        invalid(new ValueRule("EUR", THOUSAND, LimitKind.HARD, null, FIFTY, LimitKind.HARD));
        invalid(new ValueRule("EUR", new BigDecimal("0"), LimitKind.HARD, null, null, null));
        invalid(new ValueRule("EUR", new BigDecimal("50.001"), LimitKind.HARD, null, null, null));
        invalid(new ValueRule("XYZ", FIFTY, LimitKind.HARD, null, null, null));
    }

    private static void invalid(ValueRule rule) {
        assertEquals(
                OrderRule.VALUE_RULE_INVALID,
                assertThrows(RuleViolated.class, rule::checked).rule());
    }

    private static Object broken(ValueRule rule, String net) {
        return assertThrows(RuleViolated.class, () -> rule.require(euro(net))).rule();
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }
}
