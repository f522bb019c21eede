package org.kontor.catalog.model.assortment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightTest {

    private static final Sight.Part ALL_BUT = new Sight.Part(true, Set.of(7L), Set.of(1L), Set.of(2L));
    private static final Sight.Part NONE_BUT = new Sight.Part(false, Set.of(7L), Set.of(1L), Set.of(2L));

    private static boolean shows(Sight.Part part, long product, Long category) {
        return new Sight(false, List.of(part)).shows(product, category);
    }

    @Test
    void theRuleOfTheArticleBeatsThatOfItsCategory() {
        assertTrue(shows(ALL_BUT, 1, 7L));
        assertFalse(shows(ALL_BUT, 2, 8L));
        assertTrue(shows(NONE_BUT, 1, 8L));
        assertFalse(shows(NONE_BUT, 2, 7L));
    }

    @Test
    void theCategoryDecidesElseTheAssortment() {
        assertFalse(shows(ALL_BUT, 9, 7L));
        assertTrue(shows(ALL_BUT, 9, 8L));
        assertTrue(shows(ALL_BUT, 9, null));
        assertTrue(shows(NONE_BUT, 9, 7L));
        assertFalse(shows(NONE_BUT, 9, 8L));
        assertFalse(shows(NONE_BUT, 9, null));
    }

    @Test
    void ofSeveralOneThatShowsIsEnough() {
        assertTrue(new Sight(false, List.of(NONE_BUT, ALL_BUT)).shows(9, 8L));
        assertEquals(false, new Sight(false, List.of()).shows(9, 8L));
        assertTrue(Sight.EVERYTHING.shows(9, null));
    }
}
