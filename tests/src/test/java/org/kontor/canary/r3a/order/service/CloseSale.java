package org.kontor.canary.r3a.order.service;

import jakarta.ejb.Stateless;

/** Stands by. */
@Stateless
public class CloseSale {}
