package org.kontor.order.service.moved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.inventory.event.PromiseMoved.MovedLine;

class MovedLetterTest {

    @Test
    void theEnglishLetterNamesOldDayAndNewDay() {
        MovedLetter letter = letter("en");
        assertEquals("Order 100017: goods come later than promised", letter.subject());
        String text = letter.text();
        assertTrue(
                text.contains(
                        "- Line 1, A-1 Screw & <nut>: promised for March 12, 2026, now expected on March 20, 2026"),
                text);
        assertTrue(
                text.contains("- Line 2, A-2 Bolt: promised for March 12, 2026, the new date is not known yet"), text);
        assertTrue(text.contains("http://kontor.example/order/100017"), text);
        assertTrue(letter.html().contains("A-1 Screw &amp; &lt;nut&gt;"), letter.html());
    }

    @Test
    void theChineseLetterIsChinese() {
        MovedLetter letter = letter("zh");
        assertTrue(letter.subject().contains("订单 100017"), letter.subject());
        assertTrue(letter.text().contains("原承诺 2026年3月12日，现预计 2026年3月20日 到货"), letter.text());
        assertTrue(letter.html().contains("<html lang=\"zh-CN\">"), letter.html());
    }

    private static MovedLetter letter(String language) {
        LocalDate before = LocalDate.of(2026, 3, 12);
        return new MovedLetter(
                new LateOrder(
                        "100017",
                        "Anna",
                        "anna@nordwerk.example",
                        language,
                        Map.of(1, "A-1 Screw & <nut>", 2, "A-2 Bolt")),
                List.of(new MovedLine(1, before, LocalDate.of(2026, 3, 20)), new MovedLine(2, before, null)),
                "http://kontor.example/");
    }
}
