package org.kontor.ops.model;

import static org.kontor.ops.model.ImportStatus.COMPLETED;
import static org.kontor.ops.model.ImportStatus.FAILED;
import static org.kontor.ops.model.ImportStatus.REFUSED;
import static org.kontor.ops.model.ImportStatus.RUNNING;
import static org.kontor.ops.model.ImportStatus.STOPPED;
import static org.kontor.ops.model.ImportStatus.STOPPING;
import static org.kontor.ops.model.ImportStatus.WAITING;

import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** The states of an import and the ways between them; the only place that knows. */
public final class ImportMoves {

    /** From, verb, to. */
    public record Move(ImportStatus from, ImportVerb verb, ImportStatus to) {}

    public static final List<Move> TABLE = List.of(
            new Move(WAITING, ImportVerb.BEGIN, RUNNING),
            new Move(WAITING, ImportVerb.ASK_TO_STOP, STOPPED),
            new Move(RUNNING, ImportVerb.TAKE_OVER, RUNNING),
            new Move(RUNNING, ImportVerb.COMPLETE, COMPLETED),
            new Move(RUNNING, ImportVerb.REFUSE, REFUSED),
            new Move(RUNNING, ImportVerb.FAIL, FAILED),
            new Move(RUNNING, ImportVerb.ASK_TO_STOP, STOPPING),
            new Move(STOPPING, ImportVerb.STOP, STOPPED),
            new Move(STOPPING, ImportVerb.COMPLETE, COMPLETED),
            new Move(STOPPING, ImportVerb.REFUSE, REFUSED),
            new Move(STOPPING, ImportVerb.FAIL, FAILED),
            new Move(STOPPED, ImportVerb.RESTART, WAITING),
            new Move(FAILED, ImportVerb.RESTART, WAITING));

    private ImportMoves() {}

    /** Where the verb leads from there; breaks {@link OpsRule#IMPORT_VERB_NOT_ALLOWED} where it leads nowhere. */
    public static ImportStatus next(ImportStatus from, ImportVerb verb) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.verb() == verb)
                .map(Move::to)
                .findFirst()
                .orElseThrow(
                        () -> new RuleViolated(OpsRule.IMPORT_VERB_NOT_ALLOWED, Map.of("status", from, "verb", verb)));
    }

    public static boolean allows(ImportStatus from, ImportVerb verb) {
        return TABLE.stream().anyMatch(move -> move.from() == from && move.verb() == verb);
    }
}
