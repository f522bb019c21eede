package org.kontor.inventory.service.waiting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.kontor.inventory.model.waiting.BackOrder;

/** What can be said today to somebody who wants more of an article than lies here. A look, not a promise. */
public record WaitOutlook(BackOrder article, LocalDate today) {

    /** For how much one may wait, in the unit that the article is kept in. */
    public BigDecimal room() {
        return article.room();
    }

    /** From when on who waits for that much has it; null when nobody knows. */
    public LocalDate day(BigDecimal quantity) {
        return article.promise(quantity, today).orElse(null);
    }
}
