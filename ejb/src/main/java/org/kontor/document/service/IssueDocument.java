package org.kontor.document.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.kontor.document.model.DocumentKind;
import org.kontor.document.model.DocumentRepository;
import org.kontor.document.model.DocumentRule;
import org.kontor.document.model.NewDocument;
import org.kontor.document.service.print.Papers;
import org.kontor.document.service.print.Party;
import org.kontor.fulfilment.service.ShipmentQueries;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;
import org.kontor.returns.service.ReturnQueries;
import org.kontor.returns.service.ReturnView;

/**
 * Hands out a paper of an order, a shipment or a return, made when it is asked for the first time (docs/adr/0045): from then on it is
 * the same, byte for byte, whatever becomes of the names in it. Its number is taken, and the paper kept, in one transaction;
 * when that fails no number is lost.
 */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
public class IssueDocument {

    @Inject
    private DocumentRepository documents;

    @EJB
    private DocumentQueries queries;

    @EJB
    private OrderQueries orders;

    @EJB
    private ShipmentQueries shipments;

    @EJB
    private ReturnQueries returns;

    @EJB
    private BuyerQueries buyers;

    @Inject
    private Clock clock;

    /**
     * @param subject number of the order, the shipment or the return
     * @throws RuleViolated {@link DocumentRule#NOT_YET} of an order that is not confirmed, a shipment that has not left, or a
     *     return of which something is to be decided or nothing may come back;
     *     {@link DocumentRule#NOT_FOUND} when there is none that the caller may see
     */
    public DocumentFile issue(DocumentKind kind, String subject) {
        return queries.find(kind, subject)
                .orElseGet(() -> queries.byNumber(make(kind, subject, source(kind, subject))));
    }

    private String make(DocumentKind kind, String subject, Source source) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int year = now.atZone(ZoneOffset.UTC).getYear();
        int serial = documents.lockNext(kind, year);
        Optional<String> meanwhile = documents.find(kind, subject);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        String number = kind.number(year, serial);
        Papers.Paper paper = source.printed(kind, number, now);
        documents.keep(new NewDocument(
                kind,
                year,
                serial,
                source.order().companyId(),
                source.order().number(),
                subject,
                source.buyer().language(),
                now,
                paper.pages(),
                paper.content()));
        return number;
    }

    private Source source(DocumentKind kind, String subject) {
        return switch (kind) {
            case ORDER_CONFIRMATION -> {
                OrderView order = orders.byNumber(subject);
                BuyerQueries.Ordered ordered = buyers.of(order.number());
                if (!ordered.confirmed()) {
                    throw notYet(subject);
                }
                yield new Source(order, null, null, ordered.party());
            }
            case DELIVERY_NOTE, PACKING_LIST -> {
                OrderView order = orders.byNumber(shipments.orderOf(subject));
                ShipmentView shipment = shipments.ofOrder(order.number()).stream()
                        .filter(one -> one.number().equals(subject))
                        .findFirst()
                        .orElseThrow(() -> notFound(subject));
                if (kind == DocumentKind.DELIVERY_NOTE && shipment.shippedAt() == null) {
                    throw notYet(subject);
                }
                yield new Source(
                        order, shipment, null, buyers.of(order.number()).party());
            }
            case RETURN_SLIP -> {
                ReturnView asked = returns.byNumber(subject);
                if (!asked.slip()) {
                    throw notYet(subject);
                }
                OrderView order = orders.byNumber(asked.orderNumber());
                yield new Source(order, null, asked, buyers.of(order.number()).party());
            }
        };
    }

    private static RuleViolated notFound(String subject) {
        return new RuleViolated(DocumentRule.NOT_FOUND, Map.of("number", subject));
    }

    private static RuleViolated notYet(String subject) {
        return new RuleViolated(DocumentRule.NOT_YET, Map.of("number", subject));
    }

    private record Source(OrderView order, ShipmentView shipment, ReturnView asked, Party buyer) {

        private Papers.Paper printed(DocumentKind kind, String number, Instant at) {
            return switch (kind) {
                case ORDER_CONFIRMATION -> Papers.confirmation(order, buyer, number, at);
                case RETURN_SLIP -> Papers.returnSlip(order, asked, buyer, number, at);
                default -> Papers.ofShipment(kind, order, shipment, buyer, number, at);
            };
        }
    }
}
