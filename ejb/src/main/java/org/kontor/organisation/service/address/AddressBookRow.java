package org.kontor.organisation.service.address;

/**
 * An address in the book of the company.
 *
 * @param unitId null for an address of the whole company
 * @param managed whether the caller may change it
 */
public record AddressBookRow(
        AddressView address,
        Long unitId,
        String unitName,
        String instructions,
        boolean active,
        long version,
        boolean managed) {}
