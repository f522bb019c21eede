package org.kontor.catalog.service.proposal;

import java.time.Instant;
import java.util.List;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.model.proposal.ProposalState;

/**
 * What one of staff wants an article to be.
 *
 * @param decidedBy null while it waits, like {@code decidedAt}
 * @param reason null when it was not refused
 * @param own whether it is the caller's own
 */
public record ProposalRow(
        long id,
        String sku,
        String nameEn,
        String nameZh,
        ChangeKind kind,
        String note,
        String proposedBy,
        Instant proposedAt,
        ProposalState state,
        String decidedBy,
        Instant decidedAt,
        String reason,
        boolean own,
        List<Field> fields) {

    public ProposalRow {
        fields = List.copyOf(fields);
    }

    /**
     * One field, as it was when it was proposed, as it is to be and as it is now. Instants are in ISO 8601, nothing is the
     * empty text.
     */
    public record Field(String code, String was, String wanted, String now) {

        /** Whether it has become another one since. */
        public boolean moved() {
            return !was.equals(now);
        }
    }

    /** Whether something that it would change has become another one since: to agree to it changes nothing. */
    public boolean stale() {
        return (state == ProposalState.WAITING || state == ProposalState.STALE)
                && fields.stream().anyMatch(Field::moved);
    }

    public String name(String language) {
        return language.equals("zh") ? nameZh : nameEn;
    }
}
