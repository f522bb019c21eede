package org.kontor.verification.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.shell.PortalPage;
import org.kontor.verification.service.VerificationQueries;
import org.kontor.verification.service.WorkGroup;
import org.kontor.verification.service.WorkRow;

/** What waits for staff, grouped by why it waits. */
@Named("officeWorklist")
@RequestScoped
public class OfficeWorklistPage extends PortalPage {

    private static final int MOST = 200;

    /** A group with what is in it. */
    public record Group(WorkGroup group, long count, List<WorkRow> rows) {}

    @EJB
    private VerificationQueries work;

    private Map<WorkGroup, Long> counts;
    private List<Group> groups;
    private VerificationQueries.Today today;

    @Override
    protected void load() {
        counts = work.counts();
        List<WorkRow> rows = work.work(getGroup(), isMine(), MOST);
        groups = new ArrayList<>();
        for (WorkGroup group : WorkGroup.values()) {
            List<WorkRow> members = rows.stream()
                    .filter(row -> row.group().equals(group.name()))
                    .toList();
            if (!members.isEmpty()) {
                groups.add(new Group(group, counts.get(group), members));
            }
        }
        today = work.today(false);
    }

    /** The group that is shown alone; null for all. */
    public WorkGroup getGroup() {
        return group(sent("group"));
    }

    static WorkGroup group(String name) {
        return Stream.of(WorkGroup.values())
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public boolean isMine() {
        return "1".equals(sent("mine"));
    }

    public List<WorkGroup> getAll() {
        return List.of(WorkGroup.values());
    }

    public Map<WorkGroup, Long> getCounts() {
        return counts;
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** The case to begin with. */
    public WorkRow getFirst() {
        return groups.isEmpty() ? null : groups.get(0).rows().get(0);
    }

    public VerificationQueries.Today getToday() {
        return today;
    }
}
