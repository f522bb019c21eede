package org.kontor.canary.r9b.order.model;

import jakarta.persistence.Entity;

/** An entity that lets itself be set. */
@Entity
public class SetterCanary {

    private String status;

    public void setStatus(String status) {
        this.status = status;
    }

    public String status() {
        return status;
    }
}
