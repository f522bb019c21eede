package org.kontor.credit.service;

import java.math.BigDecimal;
import org.kontor.credit.model.CreditStatus;

/**
 * What a company's account shall be from now on; it is opened when there is none.
 *
 * @param reason stands in the entry
 */
public record ChangeCreditCommand(
        long companyId, String currency, BigDecimal limit, boolean mayExceed, CreditStatus status, String reason) {}
