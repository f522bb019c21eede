package org.kontor.order.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kontor.catalog.service.proposal.ProposalQueries;
import org.kontor.integration.service.FailedMessageQueries;
import org.kontor.integration.service.OutboxState;
import org.kontor.integration.service.comparison.ComparisonQueries;
import org.kontor.inventory.service.purchase.PurchaseListQueries;
import org.kontor.inventory.service.reorder.ReorderQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SortBy;
import org.kontor.ops.service.ImportQueries;
import org.kontor.order.service.list.StaffOrderFilter;
import org.kontor.order.service.list.StaffOrderQueries;
import org.kontor.order.service.list.StaffOrderRow;
import org.kontor.shell.Reader;
import org.kontor.verification.service.VerificationQueries;
import org.kontor.verification.service.WorkGroup;

/** What waits for a member of staff today: a figure each, with the list behind it. Shows only what he may open. */
@Named("workbench")
@RequestScoped
public class OfficeWorkbenchPage {

    /** A worklist. {@code urgent} marks one that should be empty and is not. */
    public record Tile(String key, long count, String address, boolean urgent) {}

    private static final int NEWEST = 10;

    /** Not who owes us an answer, and not who is on hold until he brings something. */
    private static final Set<WorkGroup> WAITS_FOR_US = EnumSet.of(
            WorkGroup.APPLICATION, WorkGroup.REVIEW, WorkGroup.TAX, WorkGroup.SCREENING, WorkGroup.BANK, WorkGroup.DUE);

    @Inject
    private Reader reader;

    @Inject
    private StaffOrderQueries orders;

    @Inject
    private VerificationQueries companies;

    @Inject
    private FailedMessageQueries messages;

    @Inject
    private ComparisonQueries comparisons;

    @Inject
    private ImportQueries imports;

    @Inject
    private ReorderQueries reorder;

    @Inject
    private ProposalQueries changes;

    @Inject
    private PurchaseListQueries purchases;

    @Inject
    private Clock clock;

    private final List<Tile> tiles = new ArrayList<>();
    private List<StaffOrderRow> newest = List.of();

    /** Called by the view before it is built. */
    public void load() {
        if (reader.may(Permission.STAFF_ORDER_READ)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            work("waiting", orders.count(filter(null, true, false)), "/office/orders?waiting=1");
            work("held", orders.count(filter(null, false, true)), "/office/orders?held=1");
            newest = orders.rows(filter(null, false, false), new SortBy("placed", false), 0, NEWEST);
            figure("today", orders.count(filter(today, false, false)), "/office/orders?from=" + today);
        }
        if (reader.may(Permission.STAFF_COMPANY_VERIFY)) {
            companies.counts().forEach((group, count) -> {
                if (WAITS_FOR_US.contains(group) && count > 0) {
                    work("company-" + group, count, "/office/worklist?group=" + group);
                }
            });
        }
        if (reader.may(Permission.STAFF_CATALOG_APPROVE)) {
            work("article-changes", changes.countForCaller(), "/office/article-changes");
        }
        if (reader.may(Permission.STAFF_STOCK_READ) && reader.may(Permission.STAFF_STOCK_MANAGE)) {
            work("low-stock", reorder.count(), "/office/reorder");
            work("late-purchases", purchases.countLate(), "/office/purchases");
        }
        if (reader.may(Permission.STAFF_MESSAGE_MANAGE)) {
            OutboxState state = messages.state();
            work("dead-letters", state.openDeadLetters(), "/office/messages");
            work("given-up", state.failed(), "/office/messages");
            work("erp-differences", comparisons.count(true), "/office/erp-orders");
        }
        if (reader.may(Permission.STAFF_JOB_READ)) {
            Instant since = clock.instant().minus(7, ChronoUnit.DAYS);
            work("failed-jobs", imports.countBroken(since), "/office/jobs");
        }
    }

    private static StaffOrderFilter filter(LocalDate from, boolean waiting, boolean held) {
        return new StaffOrderFilter(null, List.of(), null, null, null, from, null, waiting, held);
    }

    private void work(String key, long count, String address) {
        tiles.add(new Tile(key, count, address, count > 0));
    }

    private void figure(String key, long count, String address) {
        tiles.add(new Tile(key, count, address, false));
    }

    public List<Tile> getTiles() {
        return tiles;
    }

    /** Whether nothing needs to be done. */
    public boolean isClear() {
        return tiles.stream().noneMatch(Tile::urgent);
    }

    public List<StaffOrderRow> getNewest() {
        return newest;
    }
}
