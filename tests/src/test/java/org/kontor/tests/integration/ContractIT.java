package org.kontor.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** What goes over the queues is what the documentation promises to those who build the other end. */
class ContractIT {

    private static final String SEPARATOR = "\u001f";

    private final Sandbox sandbox = new Sandbox(Kontor.http());
    private final Orders orders = new Orders();
    private final Sql sql = Kontor.sql();

    @AfterEach
    void partnersBehaveAgain() {
        sandbox.behave(Map.of());
    }

    static Stream<Contract> contracts() {
        return Contract.all().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theExampleOfAContractKeepsIt(Contract contract) {
        assertFalse(contract.examples().isEmpty());
        contract.examples().forEach(example -> assertEquals(List.of(), contract.against(example)));
    }

    @Test
    void aContractNoticesWhatIsMissingWrongOrNotInIt() {
        Contract answered = Contract.of("erp.OrderAnswered", 1);
        assertEquals(List.of(), answered.against("{\"orderNumber\":\"17\",\"decision\":\"ACCEPTED\"}"));
        assertEquals(
                1,
                answered.against("{\"orderNumber\":\"17\",\"decision\":\"MAYBE\"}")
                        .size());
        assertEquals(
                1,
                answered.against("{\"orderNumber\":\"17\",\"decision\":\"REJECTED\"}")
                        .size());
        assertEquals(1, answered.against("{\"decision\":\"ACCEPTED\"}").size());
        assertEquals(
                List.of("/mood is not described"),
                answered.against("{\"orderNumber\":\"17\",\"decision\":\"ACCEPTED\",\"mood\":\"good\"}"));
    }

    @Test
    void everyMessageThatWentOutAndEveryOneThatWasTakenKeepsItsContract() {
        for (Map<String, Number> mood :
                List.<Map<String, Number>>of(Map.of(), Map.of("shortRate", 1), Map.of("rejectRate", 1))) {
            sandbox.behave(mood);
            String number = orders.place(Map.of(Orders.FIRST, 2, Orders.SECOND, 1));
            orders.untilStatus(number, mood.containsKey("rejectRate") ? "REJECTED" : "COMPLETED");
            if (!mood.containsKey("rejectRate")) {
                untilDelivered(number);
            }
        }
        List<String> exchanged = sql.list(
                """
                select m.type || chr(31) || m.business_key || chr(31) || m.payload from integration.partner_message m
                where m.partner in ('ERP', 'CARRIER') and m.outcome in ('SENT', 'TAKEN') and m.business_key ~ '^[0-9]+(-C?[0-9]+)?$'
                order by m.id desc limit 2000
                """);
        assertTrue(exchanged.size() >= 10, () -> exchanged.size() + " messages");
        List<String> wrong = new ArrayList<>();
        for (String one : exchanged) {
            String[] parts = one.split(SEPARATOR, 3);
            Contract.of(parts[0], 1)
                    .against(parts[2])
                    .forEach(broken -> wrong.add(parts[0] + " " + parts[1] + ": " + broken));
        }
        assertEquals(List.of(), wrong);
        assertEquals(
                List.of("CARRIER IN", "CARRIER OUT", "ERP IN", "ERP OUT"),
                sql.list("select distinct partner || ' ' || direction from integration.partner_message"
                        + " where partner in ('ERP', 'CARRIER') order by 1"));
    }

    private void untilDelivered(String number) {
        Probe.until(
                "shipment of " + number + " is delivered",
                () -> sql.list("select state from fulfilment.shipment where order_number = ?", number),
                List.of("DELIVERED")::equals);
    }
}
