package org.kontor.catalog.service;

import java.io.Serializable;

/**
 * Which products a member of staff wants to see.
 *
 * @param text part of number, name, manufacturer or his number; null for all
 * @param category code of the category; null for all
 * @param source where products come from; null for all
 * @param state {@code active}, {@code inactive}, {@code no-price} or {@code no-stock}; null for all
 */
public record StaffProductFilter(String text, String category, String source, String state) implements Serializable {

    /** Whether he looks for something that he typed. */
    boolean isTyped() {
        return text != null && !text.isBlank();
    }
}
