package org.kontor.tests.history;

import java.util.Objects;

/** A line of an order. Ordered and so on count units of the line; held and waiting count pieces. */
final class ModelLine {

    final ModelOrder order;
    final ModelArticle article;
    final int pieces;
    long ordered;
    long cancelled;
    Long confirmed;
    long announced;
    long shipped;
    long held;
    long waiting;

    /** @param pieces in one unit of the line */
    ModelLine(ModelOrder order, ModelArticle article, int pieces, long ordered) {
        this.order = order;
        this.article = article;
        this.pieces = pieces;
        this.ordered = ordered;
    }

    /** What will come, as far as it is known. */
    long expected() {
        return confirmed == null ? ordered - cancelled : confirmed;
    }

    long unannounced() {
        return expected() - announced;
    }

    /** What was there for it at some time, in pieces. */
    long arrived() {
        return held + shipped * pieces;
    }

    boolean hasAll() {
        return arrived() >= expected() * pieces;
    }

    /** Whole units that may go now. */
    long ready() {
        return Math.max(0, Math.min(expected(), arrived() / pieces) - announced);
    }

    /** So many pieces will not come: first those that it waits for. */
    void giveBack(long gone) {
        long dropped = Math.min(gone, waiting);
        waiting -= dropped;
        held -= gone - dropped;
        article.reserved -= gone - dropped;
    }

    /** From when on what it waits for is here, as far as anybody knows. */
    String promise() {
        return waiting == 0 ? "-" : Objects.toString(article.promise(this), "-");
    }

    /** What a line has a claim to is what has not gone yet of what will come. */
    boolean isLawful(boolean claims) {
        long open = claims ? expected() - shipped : 0;
        return held >= 0
                && waiting >= 0
                && held + waiting == open * pieces
                && shipped <= announced
                && (!claims || announced <= expected());
    }
}
