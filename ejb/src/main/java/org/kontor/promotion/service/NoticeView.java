package org.kontor.promotion.service;

import java.time.LocalDate;

/** A notice in the reader's language. */
public record NoticeView(long id, LocalDate from, LocalDate until, String title, String text) {}
