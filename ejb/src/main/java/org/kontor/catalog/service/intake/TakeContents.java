package org.kontor.catalog.service.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.catalog.model.intake.ImportedContentRepository;
import org.kontor.catalog.model.intake.ImportedContentRepository.Content;
import org.kontor.catalog.model.unit.ContentUnit;
import org.kontor.catalog.model.unit.SalesUnit;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Takes what articles hold as a unit in which they are sold; what cannot be one is named. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeContents implements LineTaker {

    @Inject
    private ImportedContentRepository contents;

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public int place() {
        return 8;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        return contents.judge(lines);
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        List<Long> changed = new ArrayList<>();
        Map<String, SalesUnit> differing = new LinkedHashMap<>();
        Map<String, Long> notTaken = new TreeMap<>();
        for (Content content : contents.given(lines, refused)) {
            if (!content.unit().equals(content.contentUnit())
                    || content.quantity().compareTo(BigDecimal.ONE) != 0) {
                try {
                    SalesUnit unit = unit(content);
                    if (content.differs(unit)) {
                        changed.add(content.recordNo());
                        differing.put(content.sku(), unit);
                    }
                } catch (RuleViolated unfit) {
                    notTaken.merge("content in " + content.contentUnit(), 1L, Long::sum);
                }
            }
        }
        if (!lines.dryRun() && !differing.isEmpty()) {
            contents.putAll(differing);
        }
        return new LinesWritten(List.of(), changed, notTaken);
    }

    private static SalesUnit unit(Content content) {
        LotSize own = new LotSize(content.unit(), content.multiple(), content.minimum(), null, content.decimals());
        return ContentUnit.of(own, content.contentUnit(), content.quantity());
    }

    @Override
    public List<String> leftOut(long runId, boolean dryRun) {
        return List.of();
    }

    @Override
    public List<Long> touched(long runId) {
        return List.of();
    }

    @Override
    public void settle(List<Long> touched) {
        // a line is all there is to it; those touched are others'
    }
}
