package org.kontor.verification.service.bank;

import java.util.List;
import org.kontor.verification.service.Upload;

/**
 * @param company by its number
 * @param documentId a paper of the company that shows it; null for none
 * @param words what was seen, or why it is refused
 * @param uploads a new paper; none when there is none
 */
public record DecideBankAccountCommand(
        String company, long id, BankDecision decision, Long documentId, String words, List<Upload> uploads) {

    public DecideBankAccountCommand {
        uploads = List.copyOf(uploads);
    }
}
