package org.kontor.order.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One move of an order: who, when, what, and why. Written once, never changed. */
@Entity
@Table(schema = "order_", name = "order_history")
@SequenceGenerator(
        name = "order_history_seq",
        schema = "order_",
        sequenceName = "order_history_seq",
        allocationSize = 500)
public class OrderHistory {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_history_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private SalesOrder order;

    /** Position in the history of the order, from 1: instants of two nodes do not order moves. */
    private int seq;

    private Instant at;
    private String actor;

    @Column(name = "acting_for")
    private String actingFor;

    @Enumerated(EnumType.STRING)
    private OrderVerb verb;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private OrderStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private OrderStatus to;

    private String reason;

    @Version
    private long version;

    protected OrderHistory() {}

    OrderHistory(SalesOrder order, int seq, OrderVerb verb, OrderStatus from, OrderStatus to, Cause cause) {
        this.order = order;
        this.seq = seq;
        this.verb = verb;
        this.from = from;
        this.to = to;
        this.at = cause.at();
        this.actor = cause.actor();
        this.actingFor = cause.actingFor();
        this.reason = cause.reason();
    }

    int seq() {
        return seq;
    }

    OrderVerb verb() {
        return verb;
    }

    OrderStatus to() {
        return to;
    }
}
