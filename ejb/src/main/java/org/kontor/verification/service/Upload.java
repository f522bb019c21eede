package org.kontor.verification.service;

import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.Document;
import org.kontor.verification.model.VerificationRule;

/** A file as it came in. */
public record Upload(String name, byte[] content) {

    /** All of them as papers that can be kept; none is kept when one cannot. */
    public static List<Document> papers(List<Upload> uploads) {
        if (uploads.size() > Document.MOST_AT_ONCE) {
            throw new RuleViolated(VerificationRule.TOO_MANY_FILES, java.util.Map.of("most", Document.MOST_AT_ONCE));
        }
        return uploads.stream()
                .map(upload -> Document.of(upload.name(), upload.content()))
                .toList();
    }
}
