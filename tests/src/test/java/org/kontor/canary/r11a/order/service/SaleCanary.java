package org.kontor.canary.r11a.order.service;

/** Holds a class whose name says nothing. */
public class SaleCanary {

    /** Says nothing by its name. */
    static class SaleHelper {}
}
