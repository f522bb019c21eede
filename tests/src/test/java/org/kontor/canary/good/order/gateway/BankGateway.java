package org.kontor.canary.good.order.gateway;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Calls out, never within a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NEVER)
public class BankGateway {

    public void ask() {}
}
