package org.kontor.integration.service.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.integration.model.comparison.ComparisonFailure;
import org.kontor.integration.model.comparison.OrderFileRefused;
import org.kontor.integration.model.comparison.SnapshotHead;
import org.kontor.integration.model.comparison.SnapshotLine;

class OrderFileReaderTest {

    private static final String HEAD =
            "{\"snapshotNo\":17,\"asOf\":\"2026-03-02T02:30:00Z\",\"placedFrom\":\"2025-03-02T00:00:00Z\"}\n";
    private static final String ORDER =
            "{\"orderNumber\":\"100017\",\"erpReference\":\"E-5\",\"lines\":[{\"lineNo\":1,\"remaining\":250.5},{\"lineNo\":2,\"remaining\":0}]}\n";

    private final List<SnapshotLine> taken = new ArrayList<>();

    @Test
    void aFileIsReadFromItsHeadToItsEnd() throws IOException {
        OrderFileReader reader = reader(HEAD + ORDER + "{\"orders\":1}\n");
        assertEquals(
                new SnapshotHead(17, Instant.parse("2026-03-02T02:30:00Z"), Instant.parse("2025-03-02T00:00:00Z")),
                reader.head());
        reader.orders(taken::addAll);
        assertEquals(
                List.of(
                        new SnapshotLine("100017", "E-5", 1, new BigDecimal("250.5")),
                        new SnapshotLine("100017", "E-5", 2, BigDecimal.ZERO)),
                taken);
    }

    @Test
    void aFileWithoutOrdersIsWhole() throws IOException {
        OrderFileReader reader = reader(HEAD + "{\"orders\":0}");
        reader.head();
        reader.orders(taken::addAll);
        assertEquals(List.of(), taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"orders\":2}\n", "{\"orders\":1}\n{\"orders\":1}\n", "{\"orders\":\"1\"}\n"})
    void aFileWhoseEndIsMissingOrWrongIsRefused(String end) {
        assertEquals(ComparisonFailure.CUT_OFF, refused(HEAD + ORDER + end).failure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orderNumber\":\"100017\",\"lines\":[]}",
                "{\"orderNumber\":\"100017\"}",
                "{\"orderNumber\":\" \",\"lines\":[{\"lineNo\":1,\"remaining\":1}]}",
                "{\"orderNumber\":100017,\"lines\":[{\"lineNo\":1,\"remaining\":1}]}",
                "{\"orderNumber\":\"100017\",\"lines\":[{\"lineNo\":0,\"remaining\":1}]}",
                "{\"orderNumber\":\"100017\",\"lines\":[{\"lineNo\":1.5,\"remaining\":1}]}",
                "{\"orderNumber\":\"100017\",\"lines\":[{\"lineNo\":1,\"remaining\":-1}]}",
                "{\"orderNumber\":\"100017\",\"lines\":[{\"lineNo\":1,\"remaining\":1.0001}]}",
                "{\"orderNumber\":\"100017\",\"lines\":[{\"lineNo\":1,\"remaining\":1e30}]}",
                "{\"orderNumber\":\"100017\",\"lines\":[1]}",
                "[]",
                "{",
                ""
            })
    void aLineThatIsNotAsAgreedIsNamed(String line) {
        OrderFileRefused refused = refused(HEAD + ORDER + line + "\n{\"orders\":2}\n");
        assertEquals(ComparisonFailure.UNREADABLE, refused.failure());
        assertEquals("3", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"snapshotNo\":0,\"asOf\":\"2026-03-02T02:30:00Z\",\"placedFrom\":\"2025-03-02T00:00:00Z\"}",
                "{\"snapshotNo\":1,\"asOf\":\"2025-03-02T02:30:00Z\",\"placedFrom\":\"2026-03-02T00:00:00Z\"}",
                "{\"snapshotNo\":1,\"asOf\":\"yesterday\",\"placedFrom\":\"2026-03-02T00:00:00Z\"}",
                "{\"snapshotNo\":1}"
            })
    void aHeadThatSaysNoMomentIsRefused(String head) {
        assertEquals(ComparisonFailure.UNREADABLE, refused(head + "\n" + ORDER).failure());
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() {
        assertEquals(
                ComparisonFailure.UNREADABLE,
                refused(HEAD + "x".repeat(1_000_001)).failure());
    }

    private OrderFileRefused refused(String file) {
        OrderFileReader reader = reader(file);
        return assertThrows(OrderFileRefused.class, () -> {
            reader.head();
            reader.orders(taken::addAll);
        });
    }

    private static OrderFileReader reader(String file) {
        return new OrderFileReader(new StringReader(file));
    }
}
