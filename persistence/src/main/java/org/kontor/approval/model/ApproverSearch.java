package org.kontor.approval.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.kontor.approval.event.Approver;

/**
 * Finds who can answer: in the unit that orders, else in the unit above, up to the administrators at the root. The
 * requester is never found, neither for himself nor as anybody's deputy, and nobody above an authority that is named for
 * him. A pure function of the organisation and the order.
 *
 * @param decided who has decided about this order before: nobody is asked twice
 */
public record ApproverSearch(
        Organisation organisation,
        long unitId,
        long requesterId,
        String currency,
        BigDecimal amount,
        Set<Long> decided) {

    public ApproverSearch {
        decided = Set.copyOf(decided);
    }

    public ApproverSearch without(Set<Long> people) {
        return new ApproverSearch(organisation, unitId, requesterId, currency, amount, people);
    }

    /**
     * @param raised how often the question has been raised to the next ones above, because nobody answered
     * @return by the id of the person; empty when there is nobody
     */
    public Map<Long, Approver> find(List<Ask> anyOf, int raised) {
        Map<Long, Approver> found = new LinkedHashMap<>();
        int levels = raised + 1;
        List<Long> path = organisation.pathUp(unitId);
        for (int level = 0; level < path.size() && levels > 0; level++) {
            int before = found.size();
            found.putAll(without(found, at(path.get(level), level == 0, anyOf)));
            levels -= found.size() > before ? 1 : 0;
        }
        if (levels > 0) {
            found.putAll(without(found, administrators()));
        }
        return found;
    }

    /** All who could answer, however often the question were raised. */
    public Map<Long, Approver> findAll(List<Ask> anyOf) {
        return find(anyOf, organisation.pathUp(unitId).size() + 1);
    }

    private static Map<Long, Approver> without(Map<Long, Approver> found, Map<Long, Approver> more) {
        more.keySet().removeAll(found.keySet());
        return more;
    }

    private Map<Long, Approver> at(long unit, boolean first, List<Ask> anyOf) {
        Map<Long, Approver> here = new TreeMap<>();
        for (Organisation.Person person : organisation.people()) {
            boolean asked = anyOf.stream().anyMatch(ask -> means(ask, person, unit, first));
            if (asked) {
                seat(person, here);
            }
        }
        return here;
    }

    private boolean means(Ask ask, Organisation.Person person, long unit, boolean first) {
        return switch (ask.kind()) {
            case ROLE -> person.posts().contains(new Organisation.Post(unit, ask.role()));
            case PERSON -> first && person.id() == ask.personId();
            case AUTHORITY ->
                person.posts().stream().anyMatch(post -> post.unitId() == unit)
                        && organisation.hasAuthority(person, currency, amount);
        };
    }

    private Map<Long, Approver> administrators() {
        Map<Long, Approver> last = new TreeMap<>();
        organisation.people().stream().filter(Organisation.Person::administers).forEach(person -> seat(person, last));
        return last;
    }

    /** Lets the person, or who sits in his place today, answer, if he may at all. */
    private void seat(Organisation.Person person, Map<Long, Approver> seats) {
        if (!person.decides() || !organisation.isWithinAuthority(person, currency, amount)) {
            return;
        }
        organisation
                .present(person, requesterId)
                .filter(present -> !decided.contains(present.id()))
                .ifPresent(present -> seats.merge(
                        present.id(),
                        approver(present, person),
                        (one, other) -> one.deputyForId() == null ? one : other));
    }

    private static Approver approver(Organisation.Person present, Organisation.Person person) {
        return Objects.equals(present.id(), person.id())
                ? new Approver(person.id(), person.name())
                : new Approver(present.id(), present.name(), person.id(), person.name());
    }
}
