package org.kontor.returns.model;

/** To whom a letter about a return goes. @param language code, {@code en} or {@code zh} */
public record ReturnReader(String name, String email, String language) {}
