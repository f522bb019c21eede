package org.kontor.order.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryStateTest {

    @ParameterizedTest
    @CsvSource({
        ",12,,NONE",
        "0,12,,NONE",
        "10,12,,PARTLY_SHIPPED",
        "12,12,0,SHIPPED",
        "10,12,10,PARTLY_DELIVERED",
        "12,12,10,PARTLY_DELIVERED",
        "12,12,12,DELIVERED",
        "10,10,10.000,DELIVERED"
    })
    void quantitiesSayHowFarTheGoodsAre(
            BigDecimal shipped, BigDecimal due, BigDecimal delivered, DeliveryState expected) {
        assertEquals(expected, DeliveryState.of(shipped, due, delivered));
    }
}
