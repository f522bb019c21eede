package org.kontor.tests.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One thing that somebody does. What it speaks of bears names of the history, so that a step whose order was never placed
 * can be left out. A further kind of step is a further record here, a method of {@link ReferenceModel}, one of {@link
 * HistoryDesk} and a line in {@link HistoryGenerator}.
 */
interface Step {

    /** What it is done to; null for what makes something new. */
    default String about() {
        return null;
    }

    /** Whether it can be said at all: partners do not speak of what they were not asked. */
    default boolean possible(ReferenceModel model) {
        return true;
    }

    /** @return whether it is allowed */
    boolean foreseen(ReferenceModel model);

    /** @return whether the product did it */
    boolean done(HistoryDesk desk);

    /** Among the buyers the company whose orders wait until somebody agrees. */
    int ASKS_FIRST = 2;

    /** Among the buyers the company that has no account: nobody counts what it owes. */
    int HAS_NO_ACCOUNT = 1;

    /** Units of an article, or boxes of it. */
    record Wanted(int article, boolean boxed, long units) {}

    /** @param buyer which of the companies of this history orders; of the last one somebody has to agree first */
    record Place(String order, int buyer, boolean complete, List<Wanted> lines) implements Step {
        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.place(order, buyer, complete, lines);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.place(order, buyer, complete, lines);
        }
    }

    /** Whatever the buyer has ordered he takes back at once; who is first, he or the message to the ERP, is open. */
    record Regret(Place order) implements Step {
        @Override
        public boolean foreseen(ReferenceModel model) {
            return order.foreseen(model);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return order.done(desk);
        }
    }

    /**
     * Somebody who has to agree does, or does not.
     *
     * @param left units by line that he leaves of the order when he agrees; lines left out stay as they are
     */
    record Agree(String about, boolean yes, Map<Integer, Long> left) implements Step {
        @Override
        public boolean possible(ReferenceModel model) {
            return model.orders().get(about).status.equals("AWAITING_APPROVAL");
        }

        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.agree(about, yes, left);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.agree(about, yes, left);
        }
    }

    /** Who asked takes it back before anybody has agreed. */
    record Withdraw(String about) implements Step {
        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.withdraw(about);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.withdraw(about);
        }
    }

    /**
     * The ERP answers.
     *
     * @param confirmed units by line; lines left out come in full
     * @param twice whether it says so twice
     */
    record Answer(String about, Map<Integer, Long> confirmed, boolean twice) implements Step {
        @Override
        public boolean possible(ReferenceModel model) {
            return model.orders().get(about).status.equals("SENT");
        }

        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.answer(about, confirmed);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.answer(about, confirmed, twice);
        }
    }

    /** Staff hold an order back. */
    record Hold(String about) implements Step {
        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.hold(about);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.hold(about);
        }
    }

    /** Staff lift the hold of this number. */
    record Lift(String about, int hold) implements Step {
        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.lift(about, hold);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.lift(about, hold);
        }
    }

    /** @param parts units by line; none for all that can be taken back */
    record Cancel(String about, Map<Integer, Long> parts) implements Step {
        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.cancel(about, parts);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.cancel(about, parts);
        }
    }

    /** A carrier tells that it took a parcel. */
    record Ship(String about, int parcel, boolean twice) implements Step {
        @Override
        public boolean possible(ReferenceModel model) {
            return model.orders().get(about).parcel(parcel) != null;
        }

        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.ship(about, parcel);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.carrier(about, parcel, "SHIPPED", twice);
        }
    }

    /** A carrier tells that it brought a parcel, maybe before it tells that it took it. */
    record Deliver(String about, int parcel, boolean twice) implements Step {
        @Override
        public boolean possible(ReferenceModel model) {
            return model.orders().get(about).parcel(parcel) != null;
        }

        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.deliver(about, parcel);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.carrier(about, parcel, "DELIVERED", twice);
        }
    }

    /** Staff order of a supplier, who names a day. */
    record Purchase(String purchase, int article, long pieces, LocalDate day) implements Step {
        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.purchase(purchase, article, pieces, day);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.purchase(purchase, article, pieces, day);
        }
    }

    /** The supplier names another day. */
    record Expect(String about, LocalDate day) implements Step {
        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.expect(about, day);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.expect(about, day);
        }
    }

    /** Goods of a supplier come in. */
    record Receive(String about, long pieces) implements Step {
        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.receive(about, pieces);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.receive(about, pieces);
        }
    }

    /** What a supplier still owes does not come. */
    record GiveUp(String about) implements Step {
        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.giveUp(about);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.giveUp(about);
        }
    }

    /** @param units by line of the order */
    record AskBack(String goodsReturn, String about, int parcel, Map<Integer, Long> units) implements Step {
        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.askBack(goodsReturn, about, parcel, units);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.askBack(goodsReturn, about, parcel, units);
        }
    }

    /** @param authorised units by line of the return */
    record Decide(String about, Map<Integer, Long> authorised) implements Step {
        @Override
        public boolean foreseen(ReferenceModel model) {
            return model.decide(about, authorised);
        }

        @Override
        public boolean done(HistoryDesk desk) {
            return desk.decide(about, authorised);
        }
    }
}
