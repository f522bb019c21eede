package org.kontor.canary.r9a.order.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity without version and with an open constructor. */
@Entity
public class SaleCanary {

    @Id
    Long id;
}
