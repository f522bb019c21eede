package org.kontor.crm.model.exchange;

import java.util.SortedMap;

/**
 * What is known of a record at the other side.
 *
 * @param foreignKey how the other side calls it; null before it has said so
 * @param revision of what we told last; 0 for nothing yet
 * @param theirRevision of what the other side told last; 0 for nothing yet
 * @param theirs what the other side has, as far as is known, by field
 */
public record SharedRecord(
        SharedKey key,
        long companyId,
        String foreignKey,
        long revision,
        long theirRevision,
        SortedMap<String, String> theirs) {

    public SharedRecord told() {
        return new SharedRecord(key, companyId, foreignKey, revision + 1, theirRevision, theirs);
    }

    public SharedRecord called(String newKey) {
        return new SharedRecord(key, companyId, newKey, revision, theirRevision, theirs);
    }

    public SharedRecord having(SortedMap<String, String> now, long itsRevision) {
        return new SharedRecord(key, companyId, foreignKey, revision, itsRevision, now);
    }
}
