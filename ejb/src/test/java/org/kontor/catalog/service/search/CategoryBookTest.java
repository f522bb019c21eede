package org.kontor.catalog.service.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.gateway.CategoryWords;
import org.kontor.catalog.gateway.CategoryWords.Named;

class CategoryBookTest {

    private final CategoryBook book = new CategoryBook();
    private List<Named> tree = List.of(new Named("keys", List.of("Spanner")));
    private int read;

    private CategoryWords words(long catalogue) {
        return book.known(catalogue, () -> {
            read++;
            return tree;
        });
    }

    @Test
    void namesAreReadOnceForEachCatalogueUntilACategoryChanges() {
        book.keepUp("1");
        assertSame(words(7), words(7));
        assertEquals(1, read);
        words(8);
        assertEquals(2, read);
        tree = List.of(new Named("keys", List.of("Wrench")));
        assertTrue(words(7).with("wrench").isEmpty(), "not heard of yet");
        CategoryWords before = words(7);
        book.keepUp("2");
        assertNotSame(before, words(7));
        assertFalse(words(7).with("wrench").isEmpty());
        assertEquals(3, read);
    }

    @Test
    void namesThatStayedTheSameAreTheSameWords() {
        book.keepUp("1");
        CategoryWords before = words(7);
        book.keepUp("2");
        assertSame(before, words(7), "what was counted for them still holds");
    }

    @Test
    void whatWasReadBeforeAChangeDoesNotStay() {
        book.keepUp("1");
        book.known(7, () -> {
            List<Named> early = tree;
            tree = List.of(new Named("keys", List.of("Wrench")));
            book.keepUp("2");
            return early;
        });
        assertFalse(words(7).with("wrench").isEmpty());
    }

    @Test
    void whoHasReadThemAnywayFindsByTheNewNameAtOnce() {
        book.keepUp("1");
        CategoryWords before = words(7);
        assertSame(before, book.of(7, tree));
        tree = List.of(new Named("keys", List.of("Wrench")));
        assertFalse(book.of(7, tree).with("wrench").isEmpty());
        assertFalse(words(7).with("wrench").isEmpty(), "and whoever types after him");
        assertEquals(2, read);
    }
}
