package org.kontor.compliance.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.compliance.model.screening.Listed;
import org.kontor.compliance.model.screening.NameScore;
import org.kontor.compliance.model.screening.PlainName;
import org.kontor.compliance.model.screening.ScreeningListRepository;
import org.kontor.compliance.model.screening.ScreeningListRepository.Candidate;
import org.kontor.compliance.model.screening.ScreeningListRepository.Current;
import org.kontor.kernel.Permission;

/** Compares names and addresses with the lists that count. The index proposes, letters and sounds decide. */
@Stateless
public class ScreeningQueries {

    /** Most that one subject is told: nobody reads more, and the best are the first. */
    private static final int MOST = 10;

    /**
     * Who may be on a list.
     *
     * @param list its code and version
     * @param name as the list writes it
     * @param kind PRIMARY, ALIAS, WEAK or ADDRESS
     * @param score from 0 to 100
     */
    public record ListHit(
            String list,
            String version,
            String reference,
            String name,
            String kind,
            String program,
            String remarks,
            int score) {}

    @Inject
    private ScreeningListRepository lists;

    @RolesAllowed({Permission.SYSTEM, Permission.STAFF_IMPORT_RUN, Permission.STAFF_COMPANY_VERIFY})
    public List<Current> lists() {
        return lists.current();
    }

    /** Which lists count at present, in one line; empty when there are none. */
    @RolesAllowed(Permission.SYSTEM)
    public String versions() {
        return lists.current().stream()
                .map(list -> list.code() + " " + list.version())
                .collect(Collectors.joining(", "));
    }

    /** @param address whether it is one, and not a name; of each entry only its best name, the most alike first */
    @RolesAllowed(Permission.SYSTEM)
    public List<ListHit> find(String text, boolean address) {
        PlainName wanted = PlainName.of(text);
        if (wanted.text().length() < 2) {
            return List.of();
        }
        Map<String, ListHit> best = new LinkedHashMap<>();
        for (Candidate candidate : lists.alike(wanted, address)) {
            double score = NameScore.of(wanted, PlainName.of(candidate.name()));
            if (NameScore.isHit(score, candidate.kind())) {
                best.merge(
                        candidate.list() + " " + candidate.reference(),
                        hit(candidate, score),
                        (one, other) -> one.score() >= other.score() ? one : other);
            }
        }
        List<ListHit> hits = new ArrayList<>(best.values());
        hits.sort(Comparator.comparingInt(ListHit::score).reversed());
        return hits.stream().limit(MOST).toList();
    }

    private static ListHit hit(Candidate found, double score) {
        Listed.Kind kind = found.kind();
        return new ListHit(
                found.list(),
                found.version(),
                found.reference(),
                found.name(),
                kind.name(),
                found.program(),
                found.remarks(),
                (int) Math.floor(score * 100));
    }
}
