package org.kontor.canary.r11b.order.service;

/** Stands by. */
public class Pricing implements PricingCanary {}
