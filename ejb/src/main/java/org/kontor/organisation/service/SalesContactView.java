package org.kontor.organisation.service;

import java.time.LocalTime;
import java.time.ZoneId;

/** Who of us speaks for the house to a company, and when. */
public record SalesContactView(
        String name, String phone, String email, LocalTime opens, LocalTime closes, ZoneId zone) {}
