package org.kontor.order.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.approval.event.Approver;
import org.kontor.approval.event.Reason;
import org.kontor.shell.Format;
import org.kontor.shell.Texts;

/** Why somebody is asked about an order, and who, in the words of the buyer's pages. */
@Named("askedTexts")
@RequestScoped
public class AskedTexts {

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    /** A reason as a sentence; a rule of the company stands for itself by its name. */
    public String reason(Reason reason) {
        if (reason.key().equals("rule")) {
            return texts.of("order.rule-says", reason.details().getOrDefault("name", ""));
        }
        Map<String, String> details = new LinkedHashMap<>(reason.details());
        String currency = details.get("currency");
        details.replaceAll((name, value) -> currency != null && value.matches("-?[0-9]{1,15}([.][0-9]{1,4})?")
                ? format.money(new BigDecimal(value), currency)
                : value);
        return texts.named(reason.key(), details);
    }

    /** The names of people, one of whom is needed. */
    public String people(List<Approver> people) {
        return names(people.stream().map(Approver::name).toList());
    }

    public String names(List<String> names) {
        return names.stream().distinct().collect(Collectors.joining(texts.get("order.name-comma")));
    }
}
