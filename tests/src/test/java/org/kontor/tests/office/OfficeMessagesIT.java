package org.kontor.tests.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

@InBrowser
class OfficeMessagesIT {

    @Test
    void aDeadLetterIsReplayedOnlyWithAReason(Windows windows) {
        String id = deadLetter("replay-me");
        Page page = windows.open();
        Office.open(page, Office.OPERATIONS, "/office/messages");
        Locator letter = page.locator("#letter-" + id);
        letter.locator("summary").click();
        assertThat(letter).containsText("no such order");
        letter.locator("button[value=replay]").click();

        assertThat(page.locator("#letter-" + id + " .wrong")).isVisible();
        page.locator("#letter-" + id + " input[name=reason]").fill("The order is there now");
        page.locator("#letter-" + id + " button[value=replay]").click();

        assertThat(page.locator("main")).containsText("on its way again");
        assertThat(page.locator("#letter-" + id)).hasCount(0);
        assertEquals("REPLAYED", state(id));
        assertEquals(
                "The order is there now",
                Kontor.sql().one("select reason from integration.dead_letter where id = ?::bigint", id));
        assertEquals(
                List.of(),
                windows.complaints().stream().filter(c -> !c.contains("422")).toList());
    }

    @Test
    void aDeadLetterIsDiscardedAndStaysReadable(Page page) {
        String id = deadLetter("drop-me");
        Office.open(page, Office.OPERATIONS, "/office/messages");
        Locator letter = page.locator("#letter-" + id);
        letter.locator("summary").click();
        letter.locator("input[name=reason]").fill("Sent by a test of the partner");
        letter.locator("button[value=discard]").click();

        assertThat(page.locator("main")).containsText("was discarded");
        assertEquals("DISCARDED", state(id));
        page.click("text=Show decided ones too");
        assertThat(page.locator("#letter-" + id)).containsText("Discarded");
    }

    private static String state(String id) {
        return Kontor.sql().one("select state from integration.dead_letter where id = ?::bigint", id);
    }

    /** A letter of an event that no listener knows, so that its replay changes nothing. */
    private static String deadLetter(String messageId) {
        return Kontor.sql()
                .one(
                        """
                        insert into integration.dead_letter (queue, message_id, business_key, type, cause, payload, died_at)
                        values ('Events', ?, 'none-such', 'order.Unheard', 'no such order', '{"number":"none-such"}', now())
                        returning id
                        """,
                        messageId);
    }
}
