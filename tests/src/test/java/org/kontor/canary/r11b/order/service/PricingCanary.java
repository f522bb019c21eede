package org.kontor.canary.r11b.order.service;

/** An interface for one. */
public interface PricingCanary {}
