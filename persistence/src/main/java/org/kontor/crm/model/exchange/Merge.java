package org.kontor.crm.model.exchange;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of a record when the other side tells what it has. Field by field, against what both had before: what only
 * they changed is taken, what only we changed stays, and what both changed to the same is settled. What both changed to
 * something different is a conflict that people decide; until then each side keeps its own.
 *
 * @param taken their values of fields that are to become ours
 * @param conflicts fields that both sides changed differently
 */
public record Merge(SortedMap<String, String> taken, SortedSet<String> conflicts) {

    /**
     * @param before what both sides had, by field; a field that is missing was empty
     * @param ours what we have now
     * @param theirs what they have now; fields that we do not have are overlooked
     */
    public static Merge of(
            SharedKind kind, Map<String, String> before, Map<String, String> ours, Map<String, String> theirs) {
        Merge merge = new Merge(new TreeMap<>(), new TreeSet<>());
        ours.forEach((field, mine) -> {
            String other = theirs.get(field);
            String base = before.getOrDefault(field, "");
            if (other == null || !kind.isTaken(field) || other.equals(mine) || other.equals(base)) {
                return;
            }
            if (mine.equals(base)) {
                merge.taken.put(field, other);
            } else {
                merge.conflicts.add(field);
            }
        });
        return merge;
    }
}
