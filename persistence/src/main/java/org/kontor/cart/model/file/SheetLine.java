package org.kontor.cart.model.file;

/**
 * A line of a file as it stands there, leading zeros included.
 *
 * @param line its number in the file
 * @param unclear it could not be told apart into code and quantity; it then stands whole in the code
 */
public record SheetLine(int line, String code, String quantity, String unit, boolean unclear) {}
