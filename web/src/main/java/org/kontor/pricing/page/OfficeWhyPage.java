package org.kontor.pricing.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.service.why.PriceExplained;
import org.kontor.pricing.service.why.WhyQueries;
import org.kontor.pricing.service.why.WhyQuestion;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/** What an article costs a company at an instant, and why: every list that was asked, what it gave, what lost and to whom. */
@Named("officeWhy")
@RequestScoped
public class OfficeWhyPage extends PortalPage {

    @EJB
    private WhyQueries why;

    @Inject
    private Clock clock;

    @Inject
    private Format format;

    private PriceExplained found;

    @Override
    protected void load() {
        if (sent("company").isEmpty() && sent("sku").isEmpty()) {
            return;
        }
        BigDecimal quantity = quantity();
        Instant at = instant();
        if (problems.isAny()) {
            return;
        }
        try {
            found = why.explain(
                    new WhyQuestion(sent("company"), sent("sku"), orNull("unit"), quantity, orNull("currency"), at),
                    reader.getLanguage());
        } catch (RuleViolated violated) {
            problems.add(fieldOf(violated), violated);
        }
    }

    /** Each may fail alone: the page goes on and says so. */
    @Override
    protected boolean readsTogether() {
        return false;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "pricing.company-unknown" -> "company";
            case "pricing.article-unknown" -> "sku";
            default -> "quantity";
        };
    }

    private BigDecimal quantity() {
        String text = sent("quantity");
        if (text.isEmpty()) {
            return BigDecimal.ONE;
        }
        if (!text.matches("[0-9]{1,9}([.][0-9]{1,3})?")) {
            problems.add("quantity", "pricing.quantity-wrong");
            return null;
        }
        return new BigDecimal(text);
    }

    private Instant instant() {
        try {
            return sent("at").isEmpty()
                    ? clock.instant()
                    : LocalDateTime.parse(sent("at")).atZone(reader.getZone()).toInstant();
        } catch (DateTimeException unreadable) {
            problems.add("at", "pricing.instant-wrong");
            return null;
        }
    }

    private String orNull(String field) {
        return sent(field).isEmpty() ? null : sent(field);
    }

    public PriceExplained getFound() {
        return found;
    }

    /** What the sentence about the winner is filled with. */
    public Map<String, String> getSentence() {
        return Map.of(
                "list",
                found.winningStop().link().list(),
                "level",
                texts.get("pricing.level." + found.winningStop().link().level()),
                "from",
                format.quantity(found.winner().minQuantity(), found.winner().unit()));
    }

    /** The instant asked for, as the field has it. */
    public String getAt() {
        return !sent("at").isEmpty()
                ? sent("at")
                : LocalDateTime.ofInstant(clock.instant(), reader.getZone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }
}
