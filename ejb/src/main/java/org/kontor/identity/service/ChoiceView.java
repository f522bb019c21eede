package org.kontor.identity.service;

/** Something to choose from: its value and what the reader calls it. */
public record ChoiceView(String value, String name) {}
