package org.kontor.catalog.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.gateway.CategoryWords.Named;

class CategoryNamesTest {

    private final CategoryNames names = new CategoryNames(List.of(
            new Named("bolts", List.of("Screws and bolts", "螺钉和螺栓")),
            new Named("pumps", List.of("Pumps", "泵")),
            new Named("wood", List.of("Wood screws", "木螺钉"))));

    @Test
    void whatIsTypedIsFoundAnywhereInANameInTheOrderOfTheCatalogue() {
        assertEquals(List.of("bolts", "wood"), like("SCREW"));
        assertEquals(List.of("wood"), like("d scr"));
        assertEquals(List.of("bolts", "wood"), like("螺钉"));
        assertEquals(List.of("pumps"), like("泵"));
    }

    @Test
    void aNameThatIsNearlyTypedComesAfterThoseThatContainIt() {
        assertEquals(List.of("pumps"), like("pummps"));
        assertEquals(List.of("bolts", "wood"), like("scews"));
    }

    @Test
    void aNumberOrALongNameOfAnArticleIsNoCategory() {
        assertEquals(List.of(), like("SPD-00988367"));
        assertEquals(List.of(), like("Hexagon socket head cap stainless"));
        assertEquals(List.of(), like("%"));
    }

    private List<String> like(String typed) {
        return names.like(typed).stream().map(Named::code).toList();
    }
}
