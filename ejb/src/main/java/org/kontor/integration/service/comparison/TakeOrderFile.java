package org.kontor.integration.service.comparison;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kontor.integration.model.comparison.ComparisonFailure;
import org.kontor.integration.model.comparison.OrderComparisonRepository;
import org.kontor.integration.model.comparison.OrderFileRefused;
import org.kontor.integration.model.comparison.SnapshotHead;
import org.kontor.integration.model.comparison.SnapshotLine;
import org.kontor.kernel.Permission;

/** Compares a file of the ERP's orders with ours, whole or not at all. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeOrderFile {

    private static final int AT_ONCE = 2000;

    @Inject
    private OrderComparisonRepository comparisons;

    @Inject
    private Clock clock;

    /**
     * The same file again is no news and changes nothing.
     *
     * @throws OrderFileRefused for every reason but {@link ComparisonFailure#UNREACHABLE}
     */
    public void take(Path path) {
        try (BufferedReader file = Files.newBufferedReader(path)) {
            OrderFileReader reader = new OrderFileReader(file);
            SnapshotHead head = reader.head();
            long latest = comparisons.latest();
            if (head.number() < latest) {
                throw new OrderFileRefused(ComparisonFailure.OLD, head.number() + " < " + latest);
            }
            if (head.number() > latest) {
                compare(reader, head);
            }
        } catch (MalformedInputException noText) {
            throw new OrderFileRefused(ComparisonFailure.UNREADABLE, "UTF-8");
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private void compare(OrderFileReader reader, SnapshotHead head) throws IOException {
        List<SnapshotLine> waiting = new ArrayList<>();
        reader.orders(order -> {
            waiting.addAll(order);
            if (waiting.size() >= AT_ONCE) {
                comparisons.stage(head.number(), waiting);
                waiting.clear();
            }
        });
        comparisons.stage(head.number(), waiting);
        comparisons.compare(head, clock.instant());
    }

    /** Notes that nothing was compared. */
    public void failed(OrderFileRefused refused) {
        comparisons.failed(refused.failure(), refused.getMessage(), clock.instant());
    }
}
