package org.kontor.organisation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kontor.kernel.RuleViolated;

/**
 * Where a company receives goods: one of the company or of a unit and those below it. Has what its country needs. Orders
 * keep copies, so a change touches none of them.
 */
@Entity
@Table(schema = "organisation", name = "address")
@SequenceGenerator(name = "address_seq", schema = "organisation", sequenceName = "address_seq", allocationSize = 50)
public class Address {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "address_seq")
    private Long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "unit_id")
    private Long unitId;

    private String label;
    private String recipient;
    private String street;
    private String city;
    private String region;

    @Column(name = "postal_code")
    private String postalCode;

    private String country;
    private String phone;
    private String instructions;
    private boolean preferred;
    private boolean active;

    @Version
    private long version;

    protected Address() {}

    public Address(long companyId, Long unitId, Place place) {
        this.companyId = companyId;
        this.active = true;
        change(unitId, place);
    }

    /**
     * What people write on the label of a parcel, and what they call it among themselves.
     *
     * @param instructions for the driver; null for none
     */
    public record Place(
            String label,
            String recipient,
            String street,
            String city,
            String region,
            String postalCode,
            String country,
            String phone,
            String instructions) {

        private String field(String name) {
            return switch (name) {
                case "label" -> label;
                case "recipient" -> recipient;
                case "street" -> street;
                case "city" -> city;
                case "region" -> region;
                default -> postalCode;
            };
        }
    }

    /** @param newUnitId null for an address of the whole company */
    public final void change(Long newUnitId, Place place) {
        check(place);
        this.unitId = newUnitId;
        this.label = trimmed(place.label());
        this.recipient = trimmed(place.recipient());
        this.street = trimmed(place.street());
        this.city = trimmed(place.city());
        this.region = trimmed(place.region());
        this.postalCode = trimmed(place.postalCode());
        this.country = place.country();
        this.phone = trimmed(place.phone());
        this.instructions = trimmed(place.instructions());
    }

    private static void check(Place place) {
        if (place.country() == null || !COUNTRIES.contains(place.country())) {
            throw new RuleViolated(OrganisationRule.ADDRESS_COUNTRY_UNKNOWN, Map.of("field", "country"));
        }
        AddressForm form = AddressForm.of(place.country());
        for (String field : form.needed()) {
            if (trimmed(place.field(field)) == null) {
                throw new RuleViolated(OrganisationRule.ADDRESS_FIELD_NEEDED, Map.of("field", field));
            }
        }
        String code = trimmed(place.postalCode());
        if (code != null && !form.fits(code)) {
            throw new RuleViolated(
                    OrganisationRule.ADDRESS_POSTAL_CODE_WRONG,
                    Map.of("field", "postalCode", "example", form.example()));
        }
    }

    private static String trimmed(String text) {
        String plain = text == null ? "" : text.strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    public void close() {
        this.active = false;
        this.preferred = false;
    }

    public void reopen() {
        this.active = true;
    }

    /** @throws RuleViolated {@link OrganisationRule#CHANGED_MEANWHILE} when somebody changed it after it was read */
    public void expect(long seenVersion) {
        if (version != seenVersion) {
            throw new RuleViolated(OrganisationRule.CHANGED_MEANWHILE);
        }
    }

    public Long id() {
        return id;
    }

    public Long unitId() {
        return unitId;
    }

    public String label() {
        return label;
    }

    public boolean isActive() {
        return active;
    }
}
