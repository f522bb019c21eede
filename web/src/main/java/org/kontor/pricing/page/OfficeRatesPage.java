package org.kontor.pricing.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.kontor.kernel.Money;
import org.kontor.pricing.model.rate.EuroRate;
import org.kontor.pricing.service.rate.ExchangeRateQueries;
import org.kontor.shell.PortalPage;

/** Exchange rates of a day, and what an amount was worth by them. */
@Named("officeRates")
@RequestScoped
public class OfficeRatesPage extends PortalPage {

    @EJB
    private ExchangeRateQueries queries;

    @Inject
    private Clock clock;

    private LocalDate day;
    private List<EuroRate> rates = List.of();

    @Override
    protected void load() {
        try {
            day = sent("day").isEmpty()
                    ? LocalDate.now(clock.withZone(reader.getZone()))
                    : LocalDate.parse(sent("day"));
            rates = queries.on(day);
        } catch (DateTimeException wrong) {
            problems.add("day", "pricing.day-wrong");
        }
    }

    /** What the amount asked for is in a currency. */
    public Money worth(EuroRate rate) {
        return EuroRate.euro(day).convert(getAmount(), rate);
    }

    public BigDecimal getAmount() {
        return sent("amount").matches("[0-9]{1,9}([.][0-9]{1,2})?") ? new BigDecimal(sent("amount")) : BigDecimal.ONE;
    }

    public LocalDate getDay() {
        return day;
    }

    public List<EuroRate> getRates() {
        return rates;
    }
}
