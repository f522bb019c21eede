package org.kontor.catalog.model.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

class ProductLifeTest {

    private static final Instant ONE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TWO = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant THREE = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void anInstantBelongsToTheStateThatItBegins() {
        ProductLife life = new ProductLife(ONE, TWO, THREE);
        assertEquals(ProductState.DRAFT, life.at(ONE.minusNanos(1)));
        assertEquals(ProductState.ACTIVE, life.at(ONE));
        assertEquals(ProductState.ACTIVE, life.at(TWO.minusNanos(1)));
        assertEquals(ProductState.PHASING_OUT, life.at(TWO));
        assertEquals(ProductState.DISCONTINUED, life.at(THREE));
    }

    @Test
    void whatIsNotPlannedDoesNotCome() {
        assertEquals(ProductState.DRAFT, new ProductLife(null, null, null).at(THREE));
        assertEquals(ProductState.ACTIVE, new ProductLife(ONE, null, null).at(THREE));
        assertEquals(ProductState.DISCONTINUED, new ProductLife(ONE, null, TWO).at(TWO));
    }

    @Test
    void stepsComeInTheirOrder() {
        for (Instant[] wrong : new Instant[][] {
            {null, TWO, null}, {null, null, TWO}, {TWO, ONE, null}, {TWO, null, ONE}, {ONE, THREE, TWO}
        }) {
            assertEquals(
                    CatalogRule.LIFE_OUT_OF_ORDER,
                    assertThrows(RuleViolated.class, () -> new ProductLife(wrong[0], wrong[1], wrong[2]))
                            .rule());
        }
        assertEquals(ProductState.DISCONTINUED, new ProductLife(ONE, ONE, ONE).at(ONE));
    }

    @Test
    void whatIsSoldFromNowOnKeepsWhatIsStillToCome() {
        assertEquals(new ProductLife(TWO, null, THREE), new ProductLife(THREE, null, THREE).soldFrom(TWO));
        assertEquals(new ProductLife(ONE, null, null), new ProductLife(ONE, ONE, TWO).soldFrom(THREE));
        assertEquals(new ProductLife(ONE, THREE, null), new ProductLife(ONE, THREE, null).soldFrom(TWO));
        assertEquals(new ProductLife(TWO, null, null), new ProductLife(null, null, null).soldFrom(TWO));
    }

    @Test
    void whatEndsNowWasSoldBefore() {
        assertEquals(new ProductLife(ONE, null, TWO), new ProductLife(ONE, THREE, THREE).endedAt(TWO));
        assertEquals(new ProductLife(ONE, ONE, TWO), new ProductLife(ONE, ONE, TWO).endedAt(THREE));
        assertEquals(
                CatalogRule.LIFE_OUT_OF_ORDER,
                assertThrows(RuleViolated.class, () -> new ProductLife(null, null, null).endedAt(TWO))
                        .rule());
    }
}
