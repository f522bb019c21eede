package org.kontor.verification.service.bank;

/**
 * A bank account as somebody wrote it.
 *
 * @param country of the bank, ISO 3166
 * @param number an IBAN, or a number with what names the bank
 */
public record EnterBankAccountCommand(String holder, String country, String number, String routing, String bic) {

    /** Never the number: records print all they have. */
    @Override
    public String toString() {
        return "a bank account in " + country;
    }
}
