package org.kontor.returns.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;

/**
 * A buyer's request to send back goods of one order (RMA). Guarantees of each line that no more is asked for than came in
 * the shipment and is not claimed by other returns, in time, and that no more is authorised than was asked for.
 */
@Entity
@Table(schema = "returns", name = "goods_return")
public class GoodsReturn {

    private static final int LONGEST_WORDS = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "goods_return_seq")
    @SequenceGenerator(
            name = "goods_return_seq",
            schema = "returns",
            sequenceName = "goods_return_seq",
            allocationSize = 50)
    private Long id;

    private String number;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "requester_id")
    private Long requesterId;

    @Column(name = "requester_name")
    private String requesterName;

    @Column(name = "requested_at")
    private Instant requestedAt;

    private String words;

    @Version
    private long version;

    @OneToMany(mappedBy = "goodsReturn", cascade = CascadeType.PERSIST)
    @OrderBy("lineNo")
    private List<ReturnLine> lines = new ArrayList<>();

    protected GoodsReturn() {}

    /**
     * A request without lines; it is none before it has one.
     *
     * @param formKey of the form that asked: the same form of a company makes one return
     * @throws RuleViolated {@link ReturnRule#WORDS_TOO_LONG}
     */
    public static GoodsReturn request(String number, String orderNumber, String formKey, String words, Requester by) {
        GoodsReturn request = new GoodsReturn();
        request.number = number;
        request.orderNumber = orderNumber;
        request.formKey = formKey;
        request.companyId = by.companyId();
        request.requesterId = by.personId();
        request.requesterName = by.name();
        request.requestedAt = by.at();
        request.words = words(words);
        return request;
    }

    static String words(String words) {
        if (words.length() > LONGEST_WORDS) {
            throw new RuleViolated(ReturnRule.WORDS_TOO_LONG, Map.of("most", LONGEST_WORDS));
        }
        return words.strip();
    }

    /**
     * @throws RuleViolated {@link ReturnRule#PERIOD_OVER}, {@link ReturnRule#QUANTITY_WRONG}, {@link
     *     ReturnRule#MORE_THAN_DELIVERED}, {@link ReturnRule#REASON_MISSING}; {@link ReturnRule#LINE_UNKNOWN} for the same
     *     goods twice
     */
    public void add(DeliveredGoods goods, AskedReturn asked, ReturnPeriod period) {
        period.require(goods, requestedAt);
        if (lines.stream().anyMatch(line -> line.isOf(goods.parcel()))) {
            throw new RuleViolated(ReturnRule.LINE_UNKNOWN, Map.of("sku", goods.sku()));
        }
        lines.add(new ReturnLine(this, lines.size() + 1, goods, asked));
    }

    /**
     * Authorises a quantity of a line and denies the rest, with words when there is one.
     *
     * @throws RuleViolated {@link ReturnRule#LINE_UNKNOWN}, {@link ReturnRule#ALREADY_DECIDED}, {@link
     *     ReturnRule#QUANTITY_WRONG}, {@link ReturnRule#MORE_THAN_REQUESTED}, {@link ReturnRule#WORDS_MISSING}
     */
    public void decide(int lineNo, BigDecimal authorised, String decisionWords, Decider by) {
        line(lineNo).decide(authorised, decisionWords, by);
    }

    /**
     * Takes in a quantity of a line that has arrived at a site; the rest may arrive later.
     *
     * @throws RuleViolated {@link ReturnRule#LINE_UNKNOWN}, {@link ReturnRule#QUANTITY_WRONG}, {@link
     *     ReturnRule#MORE_THAN_AUTHORISED}, also for a line that nobody has decided
     */
    public void receive(int lineNo, BigDecimal quantity, long siteId, Decider by) {
        line(lineNo).receive(quantity, siteId, by);
    }

    /**
     * Notes what was found of goods that arrived, and where they go; the rest may be looked at later.
     *
     * @throws RuleViolated {@link ReturnRule#RECEIPT_UNKNOWN}, {@link ReturnRule#QUANTITY_WRONG}, {@link
     *     ReturnRule#FINDING_MISSING}, {@link ReturnRule#MORE_THAN_RECEIVED}, {@link ReturnRule#NOT_FIT_FOR_STOCK}, {@link
     *     ReturnRule#REJECTION_WORDS_MISSING} when the buyer gets them back
     */
    public ReturnInspection inspect(InspectedGoods found, Decider by) {
        for (ReturnLine line : lines) {
            Optional<ReturnReceipt> receipt = line.receipt(found.receiptId());
            if (receipt.isPresent()) {
                return line.inspect(receipt.get(), found, by);
            }
        }
        throw new RuleViolated(ReturnRule.RECEIPT_UNKNOWN);
    }

    /**
     * Says what the buyer gets for accepted goods; for the rest it may be something else.
     *
     * @param credited what of the line of the order is credited before
     * @return what the goods are worth, net; nothing when he gets goods
     * @throws RuleViolated {@link ReturnRule#LINE_UNKNOWN}, {@link ReturnRule#QUANTITY_WRONG}, {@link
     *     ReturnRule#MORE_THAN_ACCEPTED}, {@link ReturnRule#REPLACEMENT_UNKNOWN} when an order is missing or is one too many
     */
    public Money resolve(ResolvedGoods goods, CreditedLine credited, Decider by) {
        ReturnLine line = line(goods.lineNo());
        if (goods.quantity() == null || goods.quantity().signum() <= 0) {
            throw line.broken(ReturnRule.QUANTITY_WRONG);
        }
        Money worth = goods.resolution().isMoney() ? credited.worth(goods.quantity()) : credited.worth(BigDecimal.ZERO);
        line.resolve(goods, worth, by);
        return worth;
    }

    /**
     * Gives up what of a line has not come: the buyer keeps it, and it can be asked for again.
     *
     * @throws RuleViolated {@link ReturnRule#LINE_UNKNOWN}, {@link ReturnRule#NOTHING_OUTSTANDING}
     */
    public void cancel(int lineNo, Decider by) {
        line(lineNo).cancel(by);
    }

    /** @throws RuleViolated {@link ReturnRule#LINE_UNKNOWN} */
    public ReturnLine line(int lineNo) {
        return lines.stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ReturnRule.LINE_UNKNOWN, Map.of("sku", String.valueOf(lineNo))));
    }

    /** @throws RuleViolated {@link ReturnRule#CHANGED_MEANWHILE} when it is not as it was seen */
    public void requireSeen(long seen) {
        if (version != seen) {
            throw new RuleViolated(ReturnRule.CHANGED_MEANWHILE);
        }
    }

    public ReturnState state() {
        return ReturnState.of(lines.stream().map(ReturnLine::state).toList());
    }

    /** Of what it asks for some. */
    public List<Parcel> parcels() {
        return lines.stream().map(ReturnLine::parcel).toList();
    }

    public boolean hasLines() {
        return !lines.isEmpty();
    }

    public String number() {
        return number;
    }

    public long companyId() {
        return companyId;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public Instant requestedAt() {
        return requestedAt;
    }
}
