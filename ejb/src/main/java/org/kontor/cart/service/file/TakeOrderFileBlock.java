package org.kontor.cart.service.file;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.cart.model.file.OrderFile;
import org.kontor.cart.model.file.OrderFileLineRepository;
import org.kontor.cart.model.file.OrderFileLineRepository.Outcome;
import org.kontor.cart.model.file.OrderFileLineRepository.Staged;
import org.kontor.cart.model.file.OrderFileRepository;
import org.kontor.cart.model.file.OrderFileRepository.Claim;
import org.kontor.cart.model.file.OrderFileRule;
import org.kontor.cart.service.quick.QuickOrder;
import org.kontor.cart.service.quick.QuickOrderQueries;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * Handles the next block of a file: first all lines are looked up, then their articles are taken, each once with all of its
 * lines. Block, figures and place are one transaction, of as many statements for a thousand lines as for ten.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeOrderFileBlock {

    private static final int BLOCK = 1_000;

    @Inject
    private OrderFileRepository files;

    @Inject
    private OrderFileLineRepository lines;

    @Inject
    private FillFileCarts carts;

    @EJB
    private QuickOrderQueries lookup;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /** The next file for this node. */
    public Optional<Claim> claim(String node, String owner) {
        return files.claim(node, owner);
    }

    public void fail(Claim claim, String problem) {
        files.fail(claim, problem);
    }

    /**
     * @return whether there is more to do
     * @throws RuleViolated {@link OrderFileRule#BUYER_GONE}, {@link
     *     org.kontor.cart.model.named.NamedCartRule#TOO_MANY_CARTS}
     */
    public boolean take(Claim claim) {
        OrderFile file = files.lock(claim).orElse(null);
        if (file == null) {
            return false;
        }
        CallerView buyer = callers.ofMember(file.personId(), file.companyId())
                .filter(person -> person.may(Permission.CART_EDIT))
                .orElseThrow(() -> new RuleViolated(OrderFileRule.BUYER_GONE));
        OrderFile now = file.phase().equals("LOOK_UP") ? lookUp(file, buyer) : take(file, buyer);
        files.advance(now);
        return now.isOpen();
    }

    private OrderFile lookUp(OrderFile file, CallerView buyer) {
        List<Staged> block = lines.after(file.id(), file.place(), BLOCK);
        if (block.isEmpty()) {
            lines.gather(file.id());
            return file.at("TAKE", 0, 0);
        }
        List<TypedLine> typed = block.stream().map(TakeOrderFileBlock::typed).toList();
        Map<Integer, QuickRow> rows = new TreeMap<>();
        Map<Integer, Long> found = lookup.means(typed, buyer, rows);
        List<Outcome> outcomes = new ArrayList<>();
        found.forEach((i, article) -> outcomes.add(new Outcome(typed.get(i).line(), article, null, "", "", 0, 0)));
        rows.values().forEach(row -> outcomes.add(outcome(row, 0)));
        lines.note(file.id(), outcomes);
        return file.at("LOOK_UP", typed.get(typed.size() - 1).line(), block.size() + rows.size())
                .with(0, rows.size(), 0);
    }

    private OrderFile take(OrderFile file, CallerView buyer) {
        List<Staged> block = lines.ofArticlesAfter(file.id(), file.place(), BLOCK);
        if (block.isEmpty()) {
            return file.done();
        }
        List<TypedLine> typed = block.stream().map(TakeOrderFileBlock::typed).toList();
        Map<String, List<Long>> meant = new HashMap<>();
        block.forEach(line -> meant.put(line.line().code(), List.of(line.productId())));
        QuickOrder order = lookup.judge(typed, meant, buyer);
        FillFileCarts.Filled filled = carts.fill(file, order.accepted(), buyer.currency(), clock.instant());
        lines.note(
                file.id(),
                order.rows().stream()
                        .map(row -> outcome(row, filled.cartOf().getOrDefault(row.line(), 0L)))
                        .toList());
        return filled.file()
                .at("TAKE", lastFirst(block), block.size())
                .with(
                        order.accepted().size(),
                        order.problems().size(),
                        order.merged().size());
    }

    /** The last of the lines at which articles of the block stand first. */
    private static int lastFirst(List<Staged> block) {
        Map<Long, Integer> first = block.stream()
                .collect(Collectors.toMap(
                        Staged::productId, staged -> staged.line().line(), Math::min));
        return first.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private static Outcome outcome(QuickRow row, long cartId) {
        String state = row.isMerged() ? "MERGED" : row.state().name();
        RuleViolated reason = row.reason();
        return new Outcome(
                row.line(),
                row.article() == null ? 0 : row.article().productId(),
                state,
                reason == null ? "" : reason.ruleKey(),
                details(row),
                row.isMerged() ? row.mergedInto() : 0,
                cartId);
    }

    private static String details(QuickRow row) {
        JsonObjectBuilder details = Json.createObjectBuilder();
        if (row.reason() != null) {
            row.reason().details().forEach(details::add);
        }
        if (row.available() != null) {
            details.add("available", row.available().stripTrailingZeros().toPlainString());
        }
        if (row.article() != null) {
            details.add(
                    "unit",
                    (row.unit() == null ? row.article().lotSize() : row.unit().lot()).unit());
        }
        return details.build().toString();
    }

    private static TypedLine typed(Staged staged) {
        return new TypedLine(
                staged.line().line(),
                staged.line().code(),
                staged.line().quantity(),
                staged.line().unit(),
                "",
                staged.line().unclear());
    }
}
