package org.kontor.canary.r9b.order.model;

import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;

/** An entity that hands out its list. */
@Entity
public class ListCanary {

    private final List<String> lines = new ArrayList<>();

    public List<String> lines() {
        return lines;
    }
}
