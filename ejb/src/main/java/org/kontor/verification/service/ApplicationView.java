package org.kontor.verification.service;

import java.time.Instant;
import java.util.List;

/**
 * An application as the applicant sees it.
 *
 * @param state RECEIVED while the e-mail address is not confirmed, else the standing of the company
 * @param reason why it was refused; null otherwise
 */
public record ApplicationView(
        String number,
        String legalName,
        String country,
        String contactEmail,
        Instant receivedAt,
        Instant confirmedAt,
        String state,
        Instant since,
        String reason,
        List<Message> messages,
        List<Paper> papers) {

    public ApplicationView {
        messages = List.copyOf(messages);
        papers = List.copyOf(papers);
    }

    /** What one side wrote to the other. */
    public record Message(boolean fromStaff, String author, String text, Instant at) {}

    /** A paper that was handed in. */
    public record Paper(long id, String name, long sizeBytes, Instant uploadedAt, String uploadedBy) {

        /** Never 0: an empty file is no paper. */
        public long kilobytes() {
            return (sizeBytes + 1023) / 1024;
        }
    }
}
