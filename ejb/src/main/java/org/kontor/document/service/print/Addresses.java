package org.kontor.document.service.print;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.order.event.OrderPlaced.ShipTo;

/** Addresses in lines. */
final class Addresses {

    private final Words words;

    Addresses(Words words) {
        this.words = words;
    }

    /** Without the name of the company, which stands above. */
    List<String> ofBuyer(Party party, String company) {
        Party.Address at = party.address();
        if (at == null || at.street() == null) {
            return List.of();
        }
        String recipient = Objects.equals(at.recipient(), company) ? null : at.recipient();
        return lines(recipient, at.street(), at.postalCode(), at.city(), at.region(), at.country());
    }

    /** Empty for an order of another system without one. */
    List<String> of(ShipTo to) {
        return to == null || to.street() == null
                ? List.of()
                : lines(to.recipient(), to.street(), to.postalCode(), to.city(), to.region(), to.country());
    }

    private List<String> lines(
            String recipient, String street, String postalCode, String city, String region, String country) {
        String town = Stream.of(postalCode, city).filter(Addresses::said).collect(Collectors.joining(" "));
        return Stream.of(recipient, street, town, Objects.equals(region, city) ? null : region, words.country(country))
                .filter(Addresses::said)
                .toList();
    }

    private static boolean said(String part) {
        return part != null && !part.isBlank();
    }
}
