package org.kontor.cart.service.file;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kontor.cart.model.CartContents;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.file.OrderFile;
import org.kontor.cart.model.file.OrderFileLineRepository;
import org.kontor.cart.model.file.OrderFileRepository;
import org.kontor.cart.model.file.OrderFileRule;
import org.kontor.cart.model.file.Sheet;
import org.kontor.cart.model.file.SheetLine;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.cart.service.CartOwner;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Keeps the lines of a file for the job, when its buyer can have the carts that it may need. Two uploads at once queue. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class KeepOrderFile {

    private static final int BLOCK = 2_000;
    private static final int MOST_OPEN = 3;
    private static final int LONGEST_NAME = 120;

    /** Room for the number behind the name of the second cart and those after it. */
    private static final int NUMBER = 4;

    @Inject
    private OrderFileRepository files;

    @Inject
    private OrderFileLineRepository lines;

    @Inject
    private NamedCartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @param cartName what the carts are called that it fills
     * @return the id of the job
     * @throws RuleViolated {@link OrderFileRule#TOO_MANY_WAITING}, {@link OrderFileRule#TOO_FEW_CARTS_LEFT}, or what {@link
     *     NamedCartRepository#freeName} says
     */
    public long keep(String name, String cartName, Sheet sheet) {
        CartRepository.Owner owner = CartOwner.of(callers.current());
        int present = carts.lock(owner).size();
        String free = carts.freeName(owner, CartRepository.Owner.CURRENT, cartName);
        NamedCart.checkedName(free + "x".repeat(NUMBER));
        List<OrderFile> open =
                files.all(owner).stream().filter(OrderFile::isOpen).toList();
        if (open.size() >= MOST_OPEN) {
            throw new RuleViolated(OrderFileRule.TOO_MANY_WAITING, Map.of("most", MOST_OPEN));
        }
        int needed = cartsFor(sheet.lines().size());
        int promised = open.stream()
                .mapToInt(file -> Math.max(0, cartsFor(file.lineCount()) - file.cartCount()))
                .sum();
        int left = Math.max(0, NamedCart.MOST - present - promised);
        if (needed > left) {
            throw new RuleViolated(OrderFileRule.TOO_FEW_CARTS_LEFT, Map.of("needed", needed, "left", left));
        }
        long id = files.add(owner, shortened(name), free, sheet, clock.instant());
        List<SheetLine> all = sheet.lines();
        for (int from = 0; from < all.size(); from += BLOCK) {
            lines.stage(id, owner.companyId(), all.subList(from, Math.min(from + BLOCK, all.size())));
        }
        return id;
    }

    private static int cartsFor(int lineCount) {
        return (lineCount - 1) / CartContents.MAX_LINES + 1;
    }

    private static String shortened(String name) {
        String plain = name == null || name.isBlank() ? "file" : name.strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }
}
