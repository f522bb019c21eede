package org.kontor.ops.model.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

/**
 * The articles of a price/sales catalogue (UN/EDIFACT PRICAT, D.96A) as records of our own form, one for each LIN. An
 * interchange may hold several messages. An article is in memory only as long as it is read.
 */
final class PricatRecords implements RecordSource {

    private final BoundedInflater bytes;
    private final EdifactSegments segments;
    private final SourceLimits limits;
    private PricatHead head = new PricatHead();
    private EdifactSegment next;
    private long recordNo;

    private PricatRecords(BoundedInflater bytes, SourceLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.segments = new EdifactSegments(bytes, limits);
        this.next = segments.next();
        toLine();
    }

    static PricatRecords open(BoundedInflater bytes, SourceLimits limits) {
        return new PricatRecords(bytes, limits);
    }

    /** Goes on to the next article, over the beginnings and ends of messages. */
    private void toLine() {
        while (next != null && !next.tag().equals("LIN")) {
            if (next.tag().equals("UNH")) {
                if (!next.at(2, 1).equals("PRICAT")) {
                    throw new RuleViolated(OpsRule.IMPORT_EDIFACT_IS_NO_PRICAT, Map.of("message", next.at(2, 1)));
                }
                head = new PricatHead();
            } else {
                head.read(next);
            }
            next = segments.next();
        }
    }

    @Override
    public List<String> header() {
        return PricatArticle.HEADER;
    }

    @Override
    public char delimiter() {
        return '+';
    }

    @Override
    public long fileBytes() {
        return bytes.fileBytes();
    }

    @Override
    public SourceRecord next() {
        toLine();
        if (next == null) {
            return null;
        }
        recordNo++;
        List<EdifactSegment> article = new ArrayList<>();
        int length = 0;
        do {
            length += next.length();
            if (length > limits.maxRecordChars() || article.size() > limits.maxFieldChars()) {
                throw new RuleViolated(OpsRule.IMPORT_RECORD_UNREADABLE, Map.of("record", recordNo));
            }
            article.add(next);
            next = segments.next();
        } while (next != null && !next.tag().matches("LIN|UNS|UNT|PGI|UNZ"));
        return new PricatArticle(head).record(recordNo, article);
    }

    @Override
    public void close() throws IOException {
        segments.close();
        bytes.close();
    }
}
