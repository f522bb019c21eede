package org.kontor.verification.gateway;

import org.kontor.verification.model.screening.ScreeningRepository.Claimed;

/** Who compares a company with the lists of those with whom trade is forbidden: our own imports, or a provider. */
public interface SanctionLists {

    /** Called without a transaction, for it may take its time. @throws RuntimeException when it cannot be said now */
    ScreeningAnswer screen(Claimed company);
}
