package org.kontor.ops.model;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/**
 * The wish to take one file, and how far it has come. Exactly one node works on it at a time: the one whose epoch stands
 * here; whatever an earlier owner still wants to write is refused. Counters and position are not part of this object:
 * they move by statement, in the transaction that moves the data ({@link ImportStagingRepository}).
 */
@Entity
@Table(schema = "ops", name = "import_run")
@SequenceGenerator(name = "import_run_seq", schema = "ops", sequenceName = "import_run_seq", allocationSize = 50)
public class ImportRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Column(name = "file_id")
    private Long fileId;

    private String source;
    private String mapping;
    private String charset;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String owner;
    private long epoch;

    @Column(name = "execution_id")
    private Long executionId;

    private int attempts;

    @Column(name = "failure_rule")
    private String failureRule;

    @Column(name = "failure_details")
    private String failureDetails;

    @Version
    private long version;

    protected ImportRun() {}

    /** A wish that waits for a node. */
    public ImportRun(ImportRequest request, String requestedBy, Instant requestedAt) {
        this.kind = request.kind();
        this.fileId = request.fileId();
        this.source = request.source();
        this.mapping = request.mapping();
        this.charset = request.charset();
        this.dryRun = request.dryRun();
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        move(ImportVerb.REQUEST);
    }

    /** A node takes it, for the first time or after the node before it fell silent. */
    public void begin(String newOwner, long newEpoch, Instant at) {
        move(status == ImportStatus.WAITING ? ImportVerb.BEGIN : ImportVerb.TAKE_OVER);
        owner = newOwner;
        epoch = newEpoch;
        attempts++;
        startedAt = startedAt == null ? at : startedAt;
        endedAt = null;
        failureRule = null;
        failureDetails = null;
    }

    /** The execution of the job repository that works on it. */
    public void runsAs(long execution) {
        executionId = execution;
    }

    public void complete(Instant at) {
        move(ImportVerb.COMPLETE);
        endedAt = at;
    }

    /** The file cannot be taken. */
    public void refuse(RuleViolated reason, Instant at) {
        move(ImportVerb.REFUSE);
        endedAt = at;
        JsonObjectBuilder details = Json.createObjectBuilder();
        reason.details().forEach(details::add);
        failureRule = reason.ruleKey();
        failureDetails = details.build().toString();
    }

    /** It broke off; the log of the node knows why. */
    public void fail(Instant at) {
        move(ImportVerb.FAIL);
        endedAt = at;
        failureRule = OpsRule.IMPORT_BROKE_OFF.key();
        failureDetails = Json.createObjectBuilder().add("owner", owner).build().toString();
    }

    public void askToStop(Instant at) {
        require(ImportVerb.ASK_TO_STOP, OpsRule.IMPORT_CANNOT_BE_STOPPED);
        move(ImportVerb.ASK_TO_STOP);
        endedAt = status == ImportStatus.STOPPED ? at : null;
    }

    public void stop(Instant at) {
        move(ImportVerb.STOP);
        endedAt = at;
    }

    /** Goes on from where it stopped or broke off. */
    public void restart() {
        require(ImportVerb.RESTART, OpsRule.IMPORT_CANNOT_BE_RESTARTED);
        move(ImportVerb.RESTART);
        endedAt = null;
    }

    private void require(ImportVerb verb, OpsRule rule) {
        if (ImportVerb.TABLE.next(status, verb).isEmpty()) {
            throw new RuleViolated(rule, Map.of("status", status));
        }
    }

    private void move(ImportVerb verb) {
        ImportStatus from = status;
        status = ImportVerb.TABLE
                .next(from, verb)
                .orElseThrow(() -> new RuleViolated(
                        OpsRule.IMPORT_VERB_NOT_ALLOWED, Map.of("status", String.valueOf(from), "verb", verb)));
    }

    public Long id() {
        return id;
    }

    public ImportKind kind() {
        return kind;
    }

    public ImportStatus status() {
        return status;
    }

    public Long fileId() {
        return fileId;
    }

    public String source() {
        return source;
    }

    public String mapping() {
        return mapping;
    }

    public String charset() {
        return charset;
    }

    public boolean dryRun() {
        return dryRun;
    }

    public String owner() {
        return owner;
    }

    public long epoch() {
        return epoch;
    }

    public Long executionId() {
        return executionId;
    }

    public String failureRule() {
        return failureRule;
    }
}
