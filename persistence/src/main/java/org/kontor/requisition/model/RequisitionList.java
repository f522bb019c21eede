package org.kontor.requisition.model;

import java.time.Instant;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/**
 * A list of what is needed again and again, as one reader may use it. Names are unique per owner.
 *
 * @param folder in which the reader keeps it; empty for none
 * @param access the farthest that the owner, or a share with the reader or with a unit above him, gives
 * @param version grows with every change; a change says which one it was made upon
 */
public record RequisitionList(
        long id,
        String name,
        String note,
        String folder,
        long ownerId,
        String ownerName,
        Access access,
        int itemCount,
        String changedBy,
        Instant changedAt,
        long version) {

    public static final int MAX_ITEMS = 1000;
    public static final int MAX_LISTS = 200;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_FOLDER = 60;

    /** @throws RuleViolated {@link RequisitionRule#ACCESS_TOO_LOW} */
    public RequisitionList require(Access needed) {
        if (!access.includes(needed)) {
            throw new RuleViolated(RequisitionRule.ACCESS_TOO_LOW);
        }
        return this;
    }

    /**
     * @return the name without outer space
     * @throws RuleViolated {@link RequisitionRule#NAME_MISSING}, {@link RequisitionRule#NAME_TOO_LONG}, {@link
     *     RequisitionRule#NOTE_TOO_LONG}
     */
    public static String checked(String name, String note) {
        String plain = name.strip();
        if (plain.isEmpty()) {
            throw new RuleViolated(RequisitionRule.NAME_MISSING);
        }
        if (plain.length() > LONGEST_NAME) {
            throw new RuleViolated(RequisitionRule.NAME_TOO_LONG, Map.of("most", LONGEST_NAME));
        }
        if (note.length() > LONGEST_NOTE) {
            throw new RuleViolated(RequisitionRule.NOTE_TOO_LONG, Map.of("most", LONGEST_NOTE));
        }
        return plain;
    }

    /**
     * @return the folder without outer space; empty for none
     * @throws RuleViolated {@link RequisitionRule#FOLDER_TOO_LONG}
     */
    public static String checkedFolder(String folder) {
        String plain = folder.strip();
        if (plain.length() > LONGEST_FOLDER) {
            throw new RuleViolated(RequisitionRule.FOLDER_TOO_LONG, Map.of("most", LONGEST_FOLDER));
        }
        return plain;
    }
}
