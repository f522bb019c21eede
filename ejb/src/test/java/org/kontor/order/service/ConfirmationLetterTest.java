package org.kontor.order.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.order.event.OrderPlaced;
import org.kontor.organisation.event.OwnValue;

class ConfirmationLetterTest {

    @Test
    void theEnglishLetterNamesLinesAndTotals() {
        ConfirmationLetter letter = letter("en", "Anna <b>Schmidt</b>");
        assertEquals("Your order 100017 at Kontor", letter.subject());
        String text = letter.text();
        assertTrue(text.contains("Hello Anna <b>Schmidt</b>,"), text);
        assertTrue(text.contains("1. 4762-M3X5  Screw M3 & more"), text);
        assertTrue(text.contains("1,500 pcs  x  EUR 1.95 / 100  =  EUR 29.25"), text);
        assertTrue(text.contains("Your number: OWN <7>"), text);
        assertTrue(text.contains("Machine: Mill <8>"), text);
        assertTrue(text.contains("Small-order surcharge: EUR 5.00\nTotal net: EUR 34.25"), text);
        assertTrue(text.contains("Requested date: March 9, 2026"), text);
        assertTrue(text.contains("http://kontor.example/order/100017"), text);
        assertFalse(text.contains("Tax"), "without tax there is one total only");
    }

    @Test
    void theChineseLetterIsChinese() {
        ConfirmationLetter letter = letter("zh", "李伟");
        assertEquals("您在 Kontor 的订单 100017", letter.subject());
        assertTrue(letter.text().contains("李伟，您好"), letter.text());
        assertTrue(letter.text().contains("1,500 件"), letter.text());
        assertTrue(letter.text().contains("要求交期: 2026年3月9日"), letter.text());
        assertTrue(letter.html().contains("<html lang=\"zh-CN\">"), letter.html());
    }

    @Test
    void whatPeopleWroteIsTextInHtml() {
        String html = letter("en", "Anna <b>Schmidt</b>").html();
        assertTrue(html.contains("Anna &lt;b&gt;Schmidt&lt;/b&gt;"), html);
        assertTrue(html.contains("<br>Your number: OWN &lt;7&gt;"), html);
        assertTrue(html.contains("<br>Machine: Mill &lt;8&gt;"), html);
        assertTrue(html.contains("Screw M3 &amp; more"), html);
    }

    private static ConfirmationLetter letter(String language, String buyer) {
        OrderPlaced order = new OrderPlaced(
                "100017",
                Instant.parse("2026-03-02T09:30:15Z"),
                50,
                "Nordwerk",
                buyer,
                "anna@nordwerk.example",
                language,
                "EUR",
                "PO 7/1",
                LocalDate.parse("2026-03-09"),
                30,
                new OrderPlaced.ShipTo("Werk 1", "Tor 2", "Am Hafen 7", "Hamburg", null, "20457", "DE", null),
                List.of(new OrderPlaced.Line(
                        1,
                        1L,
                        "4762-M3X5",
                        "Screw M3 & more",
                        "C62",
                        new BigDecimal("1500.000"),
                        new BigDecimal("1.950000"),
                        new BigDecimal("100.000"),
                        new BigDecimal("29.25"))),
                new BigDecimal("34.25"),
                BigDecimal.ZERO,
                new BigDecimal("34.25"),
                new BigDecimal("5.00"));
        return new ConfirmationLetter(
                order,
                null,
                new ConfirmationLetter.Own(
                        List.of(new OwnValue("project", "Project", "TEXT", 0, "P <7>")),
                        Map.of(1, List.of(new OwnValue("machine", "Machine", "TEXT", 0, "Mill <8>"))),
                        Map.of(1, "OWN <7>")),
                "http://kontor.example/");
    }
}
