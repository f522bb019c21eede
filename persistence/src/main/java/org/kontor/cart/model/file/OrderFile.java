package org.kontor.cart.model.file;

import java.time.Instant;
import java.util.List;

/**
 * A file of lines to order, and how far it is. Lines in are lines accepted, refused and merged when it is done.
 *
 * @param cartName what the carts are called that it fills: the name, the name and 2 …
 * @param codeColumns headings of the columns that numbers were read from, in their order, one a line; null when there is one
 * @param handled lines looked up, then lines taken; each line is handled twice
 * @param problem why it could not be finished; null otherwise
 */
public record OrderFile(
        long id,
        long companyId,
        long personId,
        String name,
        String cartName,
        int heading,
        String codeColumns,
        String status,
        String phase,
        int place,
        int handled,
        int lineCount,
        int accepted,
        int refused,
        int merged,
        String problem,
        long cartId,
        int cartCount,
        Instant uploadedAt,
        Instant begunAt,
        Instant finishedAt) {

    /** See {@link #codeColumns}. */
    public List<String> columns() {
        return codeColumns == null ? List.of() : codeColumns.lines().toList();
    }

    public boolean isOpen() {
        return status.equals("WAITING") || status.equals("RUNNING");
    }

    public boolean isDone() {
        return status.equals("DONE");
    }

    public int percent() {
        return isDone() ? 100 : (int) Math.min(99, 100L * handled / (2L * lineCount));
    }

    /** The same at another place, with as many lines more handled. */
    public OrderFile at(String otherPhase, int otherPlace, int more) {
        return copy(status, otherPhase, otherPlace, handled + more, accepted, refused, merged, cartId, cartCount);
    }

    /** The same with figures added. */
    public OrderFile with(int moreAccepted, int moreRefused, int moreMerged) {
        return copy(
                status,
                phase,
                place,
                handled,
                accepted + moreAccepted,
                refused + moreRefused,
                merged + moreMerged,
                cartId,
                cartCount);
    }

    /** The same with one more cart that it fills. */
    public OrderFile filling(long cart, int no) {
        return copy(status, phase, place, handled, accepted, refused, merged, cart, no);
    }

    public OrderFile done() {
        return copy("DONE", phase, place, 2 * lineCount, accepted, refused, merged, cartId, cartCount);
    }

    private OrderFile copy(
            String is, String in, int at, int looked, int taken, int not, int together, long cart, int carts) {
        return new OrderFile(
                id,
                companyId,
                personId,
                name,
                cartName,
                heading,
                codeColumns,
                is,
                in,
                at,
                looked,
                lineCount,
                taken,
                not,
                together,
                problem,
                cart,
                carts,
                uploadedAt,
                begunAt,
                finishedAt);
    }

    /** What a file fills as many of as it needs. */
    public String nameOfCart(int no) {
        return no == 1 ? cartName : cartName + " " + no;
    }
}
