package org.kontor.tests.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.tests.Kontor;
import org.kontor.tests.SharedData;
import org.kontor.tests.trade.ImportClient;

/** A few invoices of a real day become live orders while partners lose and double messages; the proof replay does the whole day. */
class ReplayIT {

    private static final int INVOICES = 12;

    @Test
    void everyOrderIsConfirmedOnceOnBothSides(@TempDir Path work) throws Exception {
        TradingDay day = new TradingDay(Kontor.sql(), "replay");
        day.bring(new ImportClient(Kontor.http()), TradingDay.choose(SharedData.pathOrSkip("data"), work, ""));
        day.prepare();
        Replay replay = new Replay(Kontor.http(), Kontor.sql());
        replay.partnersFail(0.2, 0.2);
        try {
            List<String> numbers = replay.place(
                    day.invoices().values().stream().limit(INVOICES).toList());
            assertEquals(List.of(), replay.refusals());
            assertEquals(INVOICES, numbers.size());
            replay.untilQuiet(numbers, Duration.ofMinutes(3));
            Replay.Books books = replay.books(numbers);
            assertEquals(INVOICES, books.confirmedOnceOnBothSides(), books::toString);
            assertEquals(0, books.doubles() + books.missing() + books.deadLetters(), books::toString);
        } finally {
            replay.sandbox().behave(Map.of());
            day.clear();
        }
    }
}
