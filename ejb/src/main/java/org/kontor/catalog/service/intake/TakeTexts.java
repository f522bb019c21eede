package org.kontor.catalog.service.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kontor.catalog.model.intake.ImportedTextRepository;
import org.kontor.catalog.model.intake.ImportedTextRepository.Given;
import org.kontor.catalog.model.text.SafeHtml;
import org.kontor.catalog.model.text.TextLanguage;
import org.kontor.catalog.service.text.NewText;
import org.kontor.catalog.service.text.TakeProductTexts;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Takes the long texts of a catalogue's articles; what of their markup is not kept is named. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeTexts implements LineTaker {

    private static final int WHAT = 200;

    @Inject
    private ImportedTextRepository texts;

    @Inject
    private TakeProductTexts take;

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        return List.of();
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        List<NewText> differing = new ArrayList<>();
        Set<Long> changed = new TreeSet<>();
        Map<String, Long> notTaken = new TreeMap<>();
        for (Given given : texts.given(lines, refused)) {
            SafeHtml safe = SafeHtml.of(given.html());
            safe.removed().forEach(part -> notTaken.merge(named(part), 1L, Long::sum));
            if (!safe.html().isEmpty() && !safe.html().equals(given.kept())) {
                TextLanguage language = TextLanguage.of(given.language()).orElseThrow();
                differing.add(new NewText(given.sku(), language, given.html()));
                changed.add(given.recordNo());
            }
        }
        if (!lines.dryRun() && !differing.isEmpty()) {
            take.takeAll(differing);
        }
        return new LinesWritten(List.of(), List.copyOf(changed), notTaken);
    }

    private static String named(String part) {
        String what = "markup " + part;
        return what.substring(0, Math.min(what.length(), WHAT));
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
