package org.kontor.order.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.approval.event.Demand;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.event.DeliveryReleased;
import org.kontor.order.event.OrderLinesCancelled;
import org.kontor.order.event.OrderPlaced;
import org.kontor.order.event.OrderRejected;
import org.kontor.organisation.event.OwnValue;

/**
 * A company's order. Totals are the exact sums of the lines, in one currency; names, prices and the address are copies that
 * later changes of the catalogue do not touch. Its status moves only by the rows of {@link OrderVerb#TABLE} and every move
 * is in the history. Stock is kept by the inventory, parcels by fulfilment.
 */
@Entity
@Table(schema = "order_", name = "sales_order")
@SequenceGenerator(name = "sales_order_seq", schema = "order_", sequenceName = "sales_order_seq", allocationSize = 500)
public class SalesOrder {

    /** The most lines that one order may have. */
    public static final int MAX_LINES = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sales_order_seq")
    private Long id;

    private String number;
    private String source;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "company_name")
    private String companyName;

    private String country;

    @Column(name = "buyer_id")
    private Long buyerId;

    @Column(name = "buyer_name")
    private String buyerName;

    @Column(name = "buyer_email")
    private String buyerEmail;

    private String language;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private String currency;

    @Column(name = "po_number")
    private String poNumber;

    @Column(name = "requested_date")
    private LocalDate requestedDate;

    /** What the company's own fields hold: copies, like everything else here. */
    @Convert(converter = OwnValuesConverter.class)
    @Column(name = "own_fields")
    private List<OwnValue> ownFields = List.of();

    @Column(name = "payment_method")
    private String paymentMethod;

    @Column(name = "payment_terms_days")
    private int paymentTermsDays;

    @Embedded
    private ShipTo shipTo;

    @Column(name = "net_amount")
    private BigDecimal netAmount;

    @Column(name = "tax_amount")
    private BigDecimal taxAmount;

    @Column(name = "gross_amount")
    private BigDecimal grossAmount;

    /** What it costs beside its lines because it is small: a part of the net amount. */
    @Column(name = "surcharge_amount")
    private BigDecimal surchargeAmount = BigDecimal.ZERO;

    @Column(name = "line_count")
    private int lineCount;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "cost_centre_id")
    private Long costCentreId;

    @Column(name = "cost_centre_code")
    private String costCentreCode;

    @Column(name = "budget_id")
    private Long budgetId;

    /** Grows with every change of what is asked for. */
    private int revision;

    @Column(name = "submitted_gross")
    private BigDecimal submittedGross;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    /** When the request ends by itself; null for what never waited for approval. */
    @Column(name = "expires_at")
    private Instant expiresAt;

    /** Who of staff ordered in the buyer's place; null when he did himself. */
    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "actor_name")
    private String actorName;

    /** Nothing of it goes before all of it is there. */
    @Column(name = "complete_delivery")
    private boolean completeDelivery;

    /** Deliveries released so far; numbers them. */
    @Column(name = "delivery_count")
    private int deliveryCount;

    /** Holds that nobody has lifted yet. */
    @Column(name = "open_holds")
    private int openHolds;

    /** The number of the order that this one stands for since it was amended; null for none. */
    private String replaces;

    /** Until then the ERP is not told, so that the order can be amended; null for what goes at once. */
    @Column(name = "amendable_until")
    private Instant amendableUntil;

    @Column(name = "erp_reference")
    private String erpReference;

    /** Moves made so far; numbers the history. */
    @Column(name = "move_count")
    private int moveCount;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("lineNo")
    private List<SalesOrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("seq")
    private List<OrderHistory> history = new ArrayList<>();

    @Version
    private long version;

    @Transient
    private List<BusinessEvent> events = new ArrayList<>();

    protected SalesOrder() {}

    private SalesOrder(String number, Buyer buyer, ShipTo shipTo, OrderTerms terms) {
        this.number = number;
        this.source = "kontor";
        this.companyId = buyer.companyId();
        this.companyName = buyer.companyName();
        this.country = buyer.country();
        this.buyerId = buyer.personId();
        this.buyerName = buyer.personName();
        this.buyerEmail = buyer.email();
        this.language = buyer.language();
        this.actorId = buyer.actorId();
        this.actorName = buyer.actorName();
        this.shipTo = shipTo;
        this.currency = terms.currency();
        this.paymentMethod = "ON_ACCOUNT";
        this.paymentTermsDays = terms.paymentTermsDays();
        this.poNumber = terms.poNumber();
        this.requestedDate = terms.requestedDate();
        this.idempotencyKey = terms.idempotencyKey();
        this.ownFields = terms.ownFields();
        this.completeDelivery = terms.completeDelivery();
        this.revision = 1;
        charge(terms.charge());
    }

    /**
     * Takes an order whose stock is reserved already.
     *
     * @throws RuleViolated {@link OrderRule#MUST_HAVE_LINES}, {@link OrderRule#TOO_MANY_LINES}
     */
    public static SalesOrder place(
            String number, Buyer buyer, ShipTo shipTo, OrderTerms terms, List<PricedLine> lines, Cause cause) {
        SalesOrder order = draft(number, buyer, shipTo, terms, lines, cause.at());
        order.place(cause);
        return order;
    }

    /**
     * An order with everything but a status: it is to be placed or submitted.
     *
     * @throws RuleViolated {@link OrderRule#MUST_HAVE_LINES}, {@link OrderRule#TOO_MANY_LINES}
     */
    public static SalesOrder draft(
            String number, Buyer buyer, ShipTo shipTo, OrderTerms terms, List<PricedLine> lines, Instant at) {
        if (lines.isEmpty()) {
            throw new RuleViolated(OrderRule.MUST_HAVE_LINES);
        }
        if (lines.size() > MAX_LINES) {
            throw new RuleViolated(OrderRule.TOO_MANY_LINES, Map.of("lines", lines.size(), "most", MAX_LINES));
        }
        SalesOrder order = new SalesOrder(number, buyer, shipTo, terms);
        lines.forEach(line -> order.lines.add(new SalesOrderLine(order, order.lines.size() + 1, line)));
        order.lineCount = lines.size();
        order.total(lines.stream().map(PricedLine::net).reduce(Money.zero(terms.currency()), Money::plus));
        order.submittedGross = order.grossAmount;
        order.submittedAt = at;
        order.placedAt = at;
        return order;
    }

    /** A draft costs this beside its lines, as long as anything of it comes. What is asked for later keeps it. */
    public void surcharge(Money fee) {
        surchargeAmount = fee.amount();
        total(lines().net());
        submittedGross = grossAmount;
    }

    /** A draft can be amended until then, from when it is placed; null for never. */
    public void amendable(Instant until) {
        amendableUntil = until;
    }

    /** A draft stands for an order that was amended: it can be amended no longer than that one. */
    public void replaces(SalesOrder amended) {
        replaces = amended.number;
        amendableUntil = amended.amendableUntil;
    }

    /**
     * That it could be amended now.
     *
     * @throws RuleViolated {@link OrderRule#STATUS_DOES_NOT_ALLOW}, {@link OrderRule#AMENDMENT_OF_HELD_ORDER}, {@link
     *     OrderRule#AMENDMENT_TOO_LATE}
     */
    public void requireAmendable(Instant at) {
        if (status != OrderStatus.PLACED) {
            throw new RuleViolated(
                    OrderRule.STATUS_DOES_NOT_ALLOW, Map.of("number", number, "status", status, "verb", "AMEND"));
        }
        if (isHeld()) {
            throw new RuleViolated(OrderRule.AMENDMENT_OF_HELD_ORDER, Map.of("number", number));
        }
        if (amendableUntil == null || !at.isBefore(amendableUntil)) {
            throw new RuleViolated(OrderRule.AMENDMENT_TOO_LATE, Map.of("number", number));
        }
    }

    /** Another order stands for this one from now on: nothing of it is left. */
    public void giveWay(Cause cause) {
        requireAmendable(cause.at());
        cancel(cause);
    }

    /** The price at which this order has no more of the same article in the same unit; nothing where it has not. */
    public Optional<PricedLine> agreed(PricedLine line) {
        return lines.stream().filter(one -> one.agrees(line)).findFirst().map(one -> one.priced(line, currency));
    }

    /** What is on order still, as the ERP is told it. */
    public List<OrderPlaced.Line> due() {
        return lines().placed();
    }

    public Instant amendableUntil() {
        return amendableUntil;
    }

    public boolean completeDelivery() {
        return completeDelivery;
    }

    public List<OwnValue> ownFields() {
        return List.copyOf(ownFields);
    }

    public OrderPlaced.ShipTo shipTo() {
        return shipTo.copy();
    }

    /** What its lines come to, in its currency. */
    public Money netOfLines() {
        return lines().net();
    }

    /** Nobody has to agree: the order is placed. */
    public void place(Cause cause) {
        move(OrderVerb.PLACE, cause);
        events.add(placed());
    }

    /**
     * Somebody has to agree: until then everything the order needs is held for it.
     *
     * @param until when it ends if nobody decides
     */
    public void submit(Instant until, Cause cause) {
        move(OrderVerb.SUBMIT, cause);
        expiresAt = until;
    }

    /** The last who had to agree has agreed: the order is placed now, at the prices of its submission. */
    public void approve(Cause cause) {
        move(OrderVerb.APPROVE, cause);
        placedAt = cause.at();
        events.add(placed());
    }

    /** Somebody who had to agree did not. */
    public void disapprove(Cause cause) {
        move(OrderVerb.REFUSE, cause);
    }

    /** The requester does not want it any more. */
    public void withdraw(Cause cause) {
        move(OrderVerb.WITHDRAW, cause);
    }

    /**
     * Nobody decided in time.
     *
     * @throws RuleViolated {@link OrderRule#NOT_YET_EXPIRED}
     */
    public void expire(Cause cause) {
        if (expiresAt != null && cause.at().isBefore(expiresAt)) {
            throw new RuleViolated(OrderRule.NOT_YET_EXPIRED, Map.of("number", number, "until", expiresAt));
        }
        move(OrderVerb.EXPIRE, cause);
    }

    /**
     * Asks for less, or differently, at the same prices: another revision, that nobody has approved yet.
     *
     * @throws RuleViolated {@link OrderRule#REVISION_MAY_ONLY_REDUCE}, {@link OrderRule#LINE_UNKNOWN}, {@link
     *     OrderRule#MUST_HAVE_LINES} when nothing would be left
     */
    public void revise(Revision change, Cause cause) {
        move(OrderVerb.REVISE, cause);
        lines().reduce(change.quantities());
        poNumber = change.poNumber();
        requestedDate = change.requestedDate();
        shipTo = change.shipTo() == null ? shipTo : change.shipTo();
        charge(change.charge());
        revision++;
        total(lines().net());
    }

    /** What an approval is given to: another revision has other bytes. */
    public byte[] contentSha256() {
        OrderContent content = new OrderContent()
                .and(number, revision, companyId, currency, poNumber, requestedDate, paymentTermsDays)
                .and(unitId, costCentreCode, budgetId, netAmount, taxAmount, grossAmount);
        OrderPlaced.ShipTo to = shipTo.copy();
        content.and(to.label(), to.recipient(), to.street(), to.city(), to.region(), to.postalCode(), to.country());
        if (!ownFields.isEmpty()) {
            content.and(OwnValues.write(ownFields));
        }
        if (completeDelivery) {
            content.and("complete delivery");
        }
        if (surchargeAmount.signum() > 0) {
            content.and("surcharge", surchargeAmount);
        }
        lines.forEach(line -> line.write(content));
        return content.sha256();
    }

    /** Notes that the order left for the ERP. Late news, after the ERP's answer, says nothing new and changes nothing. */
    public void send(Cause cause) {
        if (status == OrderStatus.PLACED) {
            move(OrderVerb.SEND, cause);
        }
    }

    /**
     * The ERP takes the order.
     *
     * @param reference the ERP's number
     * @param confirmed quantity per line number; a line not named is confirmed in full. When nothing at all is left the
     *     order is rejected. The same answer again changes nothing.
     * @throws RuleViolated {@link OrderRule#ANSWER_CONTRADICTS} when another answer was taken before
     */
    public void confirm(String reference, Map<Integer, BigDecimal> confirmed, Cause cause) {
        OrderLines answered = lines();
        answered.require(confirmed.keySet());
        if (status == OrderStatus.CONFIRMED || status == OrderStatus.COMPLETED || isCancelledAfterAnswer()) {
            if (!answered.areConfirmedAs(confirmed)) {
                throw new RuleViolated(OrderRule.ANSWER_CONTRADICTS, Map.of("number", number, "status", status));
            }
            return;
        }
        if (status == OrderStatus.REJECTED && answered.comeToNothing(confirmed)) {
            return;
        }
        answered.confirm(confirmed);
        erpReference = reference;
        if (answered.comeToNothing(confirmed)) {
            refuse(cause.because(cause.reason() == null ? "nothing available" : cause.reason()));
            return;
        }
        move(OrderVerb.CONFIRM, cause);
    }

    /**
     * Lets go what lies ready and has not gone into a delivery yet: one delivery more, if there is any such. Of an order that
     * wants to be delivered completely nothing goes before all is there; nothing goes before the ERP has confirmed, and nothing
     * while it is held.
     *
     * @param arrived by line number what was there for it at some time, whether it has left or not, in the units in which the
     *     goods are kept: asked twice with the same, the second time nothing goes
     */
    public void release(Map<Integer, BigDecimal> arrived, Instant at) {
        if (isHeld() || status != OrderStatus.CONFIRMED || completeDelivery && !lines().haveAll(arrived)) {
            return;
        }
        Map<Integer, BigDecimal> ready = lines().ready(arrived);
        if (!ready.isEmpty()) {
            deliveryCount++;
            events.add(new DeliveryReleased(number, at, deliveryCount, shipTo.copy(), lines().release(ready)));
        }
    }

    /**
     * Nothing more of it is released until every hold is lifted. What a carrier was asked to fetch goes on.
     *
     * @throws RuleViolated {@link OrderRule#NOTHING_TO_HOLD} when nothing can be released any more
     */
    public void hold() {
        if (!OrderVerb.MAY_STILL_GO.contains(status)
                || status == OrderStatus.CONFIRMED && lines().unannounced().isEmpty()) {
            throw new RuleViolated(OrderRule.NOTHING_TO_HOLD, Map.of("number", number, "status", status));
        }
        openHolds++;
    }

    /** One of its holds is lifted: with the last it goes on where it stopped. */
    public void liftHold() {
        openHolds--;
    }

    public boolean isHeld() {
        return openHolds > 0;
    }

    /** The ERP refuses the order. The same answer again changes nothing. */
    public void reject(String reference, Cause cause) {
        if (status == OrderStatus.REJECTED) {
            return;
        }
        if (status == OrderStatus.CONFIRMED || status == OrderStatus.COMPLETED) {
            throw new RuleViolated(OrderRule.ANSWER_CONTRADICTS, Map.of("number", number, "status", status));
        }
        erpReference = reference;
        refuse(cause);
    }

    /**
     * Takes back parts of an order that has not left for the ERP, which hears of what is left only; or of one that the ERP has
     * confirmed, what no carrier was asked to fetch.
     *
     * @param parts quantity by line number
     * @throws RuleViolated {@link OrderRule#CANCELLED_MORE_THAN_ORDERED}, {@link OrderRule#ANNOUNCED_TO_CARRIER}, {@link
     *     OrderRule#LINE_UNKNOWN}
     */
    public void cancelLines(Map<Integer, BigDecimal> parts, Cause cause) {
        after(OrderVerb.CANCEL_LINES);
        if (status == OrderStatus.CONFIRMED) {
            cancelOpen(parts, cause);
            return;
        }
        if (!lines().cancel(parts)) {
            cancel(cause);
            return;
        }
        move(OrderVerb.CANCEL_LINES, cause);
        events.add(placed());
    }

    /**
     * Takes back an order that has not left for the ERP, or all of a confirmed one that no carrier was asked to fetch.
     *
     * @throws RuleViolated {@link OrderRule#ALL_ANNOUNCED}
     */
    public void cancel(Cause cause) {
        if (status == OrderStatus.CONFIRMED) {
            cancelOpen(lines().unannounced(), cause);
            return;
        }
        move(OrderVerb.CANCEL, cause);
        lines().giveUp();
    }

    /**
     * Goods left our sites. With the last open quantity the order is complete.
     *
     * @param shipped quantity per line number of this one parcel
     * @throws RuleViolated {@link OrderRule#SHIPPED_MORE_THAN_ANNOUNCED}, {@link OrderRule#LINE_UNKNOWN}
     */
    public void issueGoods(Map<Integer, BigDecimal> shipped, Cause cause) {
        move(OrderVerb.ISSUE_GOODS, cause);
        if (!lines().ship(shipped)) {
            move(OrderVerb.COMPLETE, cause);
        }
    }

    /** What of each line will not come, by line number; lines that miss nothing are left out. */
    public Map<Integer, BigDecimal> missing() {
        return lines().missing();
    }

    /** What the order has a claim to now. What will not come it has no claim to, nor does an order that came to nothing. */
    public Holding holding() {
        boolean waiting = status == null || status == OrderStatus.AWAITING_APPROVAL;
        boolean claims = status == null || !OrderVerb.NOTHING_CAME_OF_IT.contains(status);
        return new Holding(
                waiting,
                charge(),
                currency,
                claims ? lines().goods() : Map.of(),
                claims ? lines().charged(Money.of(surchargeAmount, currency)) : Map.of());
    }

    /** What approval may know of this order. */
    public OrderForApproval forApproval(Set<String> categories, List<Demand> demands, Instant at) {
        OrderLines asked = lines().asked();
        return new OrderForApproval(
                number,
                companyId,
                unitId == null ? 0 : unitId,
                buyerId == null ? 0 : buyerId,
                currency,
                grossAmount,
                BigDecimal.ZERO,
                asked.size(),
                asked.productIds().size(),
                asked.dearest(),
                categories,
                costCentreCode,
                shipTo.copy().country(),
                requestedDate,
                demands,
                at);
    }

    /** The articles asked for. */
    public Set<Long> productIds() {
        return lines().productIds();
    }

    /** Of a line: which article, for its lot. */
    public long productOf(int lineNo) {
        return lines().get(lineNo).productId();
    }

    /** @throws RuleViolated {@link OrderRule#LINE_UNDER_WAY} when some of a line was released and has not left yet */
    public void requireNothingUnderWay(int lineNo) {
        if (lines().get(lineNo).isUnderWay()) {
            throw new RuleViolated(OrderRule.LINE_UNDER_WAY, Map.of("number", number, "line", lineNo));
        }
    }

    /** The unit in which a line was ordered. */
    public String unitOf(int lineNo) {
        return lines().get(lineNo).unit();
    }

    /** Quantities by line number, in the units in which the goods are kept. */
    public Map<Integer, BigDecimal> inBase(Map<Integer, BigDecimal> quantities) {
        return lines().inBase(quantities);
    }

    /** The events since the last call, oldest first: to be written to the outbox in the same transaction. */
    public List<BusinessEvent> takeEvents() {
        List<BusinessEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public String number() {
        return number;
    }

    public OrderStatus status() {
        return status;
    }

    /** When it was submitted or placed at once; what was taken over from another system, when it was placed there. */
    public Instant submittedAt() {
        return submittedAt == null ? placedAt : submittedAt;
    }

    /** What it was worth then. */
    public Money submittedGross() {
        return Money.of(submittedGross == null ? grossAmount : submittedGross, currency);
    }

    /** What became of it then: placed, or waiting. */
    public OrderStatus submittedStatus() {
        return expiresAt == null ? OrderStatus.PLACED : OrderStatus.AWAITING_APPROVAL;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public long companyId() {
        return companyId;
    }

    /** Null when a program ordered. */
    public Long buyerId() {
        return buyerId;
    }

    public String poNumber() {
        return poNumber;
    }

    public LocalDate requestedDate() {
        return requestedDate;
    }

    public Charge charge() {
        return new Charge(unitId, costCentreId, costCentreCode, budgetId);
    }

    public Money gross() {
        return Money.of(grossAmount, currency);
    }

    private void charge(Charge charge) {
        unitId = charge.unitId();
        costCentreId = charge.costCentreId();
        costCentreCode = charge.costCentreCode();
        budgetId = charge.budgetId();
    }

    private void total(Money net) {
        netAmount = net.amount().add(surchargeAmount);
        taxAmount = Money.zero(currency).amount();
        grossAmount = netAmount;
    }

    private void refuse(Cause cause) {
        move(OrderVerb.REJECT, cause);
        lines().giveUp();
        events.add(new OrderRejected(number, cause.at(), cause.reason()));
    }

    /** The ERP had answered before the buyer took everything back: it may say its answer again. */
    private boolean isCancelledAfterAnswer() {
        return status == OrderStatus.CANCELLED && erpReference != null;
    }

    /** Of a confirmed order: the ERP hears of it. When nothing else is open the order is complete, or came to nothing. */
    private void cancelOpen(Map<Integer, BigDecimal> parts, Cause cause) {
        if (parts.isEmpty()) {
            throw new RuleViolated(OrderRule.ALL_ANNOUNCED, Map.of("number", number));
        }
        List<OrderLinesCancelled.CancelledLine> cancelled = lines().cancelConfirmed(parts);
        boolean nothingComes = lines().goods().isEmpty();
        move(nothingComes ? OrderVerb.CANCEL : OrderVerb.CANCEL_LINES, cause);
        events.add(new OrderLinesCancelled(number + "-C" + moveCount, number, cause.at(), erpReference, cancelled));
        if (!nothingComes && !lines().areOpen()) {
            move(OrderVerb.COMPLETE, cause);
        }
    }

    private OrderLines lines() {
        return new OrderLines(number, currency, lines);
    }

    /** @throws RuleViolated {@link OrderRule#STATUS_DOES_NOT_ALLOW} */
    private OrderStatus after(OrderVerb verb) {
        return OrderVerb.TABLE
                .next(status, verb)
                .orElseThrow(() -> new RuleViolated(
                        OrderRule.STATUS_DOES_NOT_ALLOW, Map.of("number", number, "status", status, "verb", verb)));
    }

    private void move(OrderVerb verb, Cause cause) {
        OrderStatus from = status;
        status = after(verb);
        moveCount++;
        history.add(new OrderHistory(this, moveCount, verb, from, status, cause));
    }

    private OrderPlaced placed() {
        List<OrderPlaced.Line> due = lines().placed();
        BigDecimal net = due.stream()
                .map(OrderPlaced.Line::netAmount)
                .reduce(Money.of(surchargeAmount, currency).amount(), BigDecimal::add);
        return new OrderPlaced(
                number,
                placedAt,
                companyId,
                companyName,
                buyerName,
                buyerEmail,
                language,
                currency,
                poNumber,
                requestedDate,
                paymentTermsDays,
                shipTo.copy(),
                due,
                net,
                taxAmount,
                net.add(taxAmount),
                surchargeAmount.signum() == 0
                        ? null
                        : Money.of(surchargeAmount, currency).amount());
    }
}
