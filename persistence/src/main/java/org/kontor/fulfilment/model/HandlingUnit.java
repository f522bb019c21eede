package org.kontor.fulfilment.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/**
 * A parcel or pallet of a shipment: what is moved as one piece and carries one label. Its SSCC is its own for ever; one that
 * is packed anew gets another.
 */
@Entity
@Table(schema = "fulfilment", name = "handling_unit")
public class HandlingUnit {

    /** 30 tonnes, more than a lorry carries. */
    static final long MOST_GRAMS = 30_000_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "handling_unit")
    @SequenceGenerator(
            name = "handling_unit",
            schema = "fulfilment",
            sequenceName = "handling_unit_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "shipment_id")
    private Long shipmentId;

    @Column(name = "sscc")
    private String sscc;

    @Column(name = "weight_grams")
    private long weightGrams;

    @Column(name = "packed_at")
    private Instant packedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected HandlingUnit() {}

    /**
     * @param weightGrams with what it is packed in
     * @throws RuleViolated {@link FulfilmentRule#SHIPMENT_HAS_LEFT}, {@link FulfilmentRule#WEIGHT_WRONG}
     */
    public HandlingUnit(Shipment shipment, Sscc sscc, long weightGrams, Instant at) {
        shipment.mustBeHere();
        this.shipmentId = shipment.id();
        this.sscc = sscc.digits();
        this.packedAt = at;
        weigh(weightGrams);
    }

    private void weigh(long grams) {
        if (grams < 1 || grams > MOST_GRAMS) {
            throw wrongWeight();
        }
        weightGrams = grams;
    }

    /**
     * A weight as scales show it.
     *
     * @param kilograms with at most three decimals; null for none
     * @throws RuleViolated {@link FulfilmentRule#WEIGHT_WRONG}
     */
    public static long grams(BigDecimal kilograms) {
        if (kilograms == null || kilograms.stripTrailingZeros().scale() > 3) {
            throw wrongWeight();
        }
        BigDecimal grams = kilograms.movePointRight(3);
        if (grams.compareTo(BigDecimal.valueOf(MOST_GRAMS)) > 0) {
            throw wrongWeight();
        }
        return grams.longValueExact();
    }

    private static RuleViolated wrongWeight() {
        return new RuleViolated(FulfilmentRule.WEIGHT_WRONG, Map.of("most", MOST_GRAMS / 1000));
    }
}
