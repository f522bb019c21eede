package org.kontor.canary.good.order.model;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.kontor.canary.good.order.event.SalePlaced;

/** An entity as it should be. */
@Entity
public class Sale {

    @Id
    private Long id;

    @Version
    private long version;

    @ElementCollection
    private List<String> lines = new ArrayList<>();

    protected Sale() {}

    public Sale(List<String> lines) {
        this.lines.addAll(lines);
    }

    public Long id() {
        return id;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public SalePlaced place() {
        return new SalePlaced(String.valueOf(id));
    }
}
