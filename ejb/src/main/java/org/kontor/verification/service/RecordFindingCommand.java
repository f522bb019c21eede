package org.kontor.verification.service;

import java.time.LocalDate;
import java.util.List;
import org.kontor.verification.model.CheckItem;
import org.kontor.verification.model.CheckResult;

/**
 * What staff found about one item of the checklist.
 *
 * @param documentId a paper of the company; null when a reference or an upload is shown for it
 * @param uploads a paper that is handed in with it; empty for none
 */
public record RecordFindingCommand(
        String company,
        CheckItem item,
        CheckResult result,
        Long documentId,
        String reference,
        String note,
        LocalDate validUntil,
        List<Upload> uploads) {

    public RecordFindingCommand {
        uploads = List.copyOf(uploads);
    }
}
