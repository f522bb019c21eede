package org.kontor.ops.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads the keys of the staged groups - documents, articles, companies - in order, after those that are in the books. */
@Named("importGroupReader")
@Dependent
public class ImportGroupReader extends AbstractItemReader {

    private static final int PAGE = 1000;

    @Inject
    @BatchProperty
    private String runId;

    @Inject
    private ImportSteps steps;

    private final Deque<String> page = new ArrayDeque<>();
    private String last = "";
    private boolean ended;

    @Override
    public void open(Serializable checkpoint) {
        last = steps.work(Long.parseLong(runId)).position();
    }

    @Override
    public Object readItem() {
        if (page.isEmpty() && !ended) {
            page.addAll(steps.groupsAfter(Long.parseLong(runId), last, PAGE));
            ended = page.size() < PAGE;
        }
        String key = page.poll();
        last = key == null ? last : key;
        return key;
    }

    @Override
    public Serializable checkpointInfo() {
        return last;
    }
}
