package org.kontor.order.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.approval.event.Approver;
import org.kontor.shell.Texts;

/** Who is asked about an order, in the words of the buyer's pages. */
@Named("askedTexts")
@RequestScoped
public class AskedTexts {

    @Inject
    private Texts texts;

    /** The names of people, one of whom is needed. */
    public String people(List<Approver> people) {
        return names(people.stream().map(Approver::name).toList());
    }

    public String names(List<String> names) {
        return names.stream().distinct().collect(Collectors.joining(texts.get("order.name-comma")));
    }
}
