package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.model.proposal.ChangeProposal;
import org.kontor.catalog.service.proposal.DecideProposal;
import org.kontor.catalog.service.proposal.NeedSecondPerson;
import org.kontor.catalog.service.proposal.ProposalQueries;
import org.kontor.catalog.service.proposal.ProposalRow;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Address;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/** Changes of articles that wait for a second person: a colleague agrees or refuses, who proposed them may take them back. */
@Named("officeChanges")
@RequestScoped
public class OfficeChangesPage extends PortalPage {

    private static final String ADDRESS = "/office/article-changes";
    private static final int SIZE = 25;
    private static final int DECIDED = 20;

    @EJB
    private ProposalQueries queries;

    @EJB
    private DecideProposal decide;

    @EJB
    private NeedSecondPerson need;

    @Inject
    private Format format;

    private long total;
    private List<ProposalRow> waiting;
    private List<ProposalRow> decided;
    private List<ChangeKind> needed;
    private Map<String, String> attributes = Map.of();

    @Override
    protected void load() {
        total = queries.countWaiting();
        waiting = queries.waiting((getPage() - 1) * SIZE, SIZE);
        decided = queries.decided(DECIDED);
        needed = queries.needed();
        attributes = queries.attributeNames(
                Stream.concat(waiting.stream(), decided.stream())
                        .filter(row -> row.kind() == ChangeKind.ATTRIBUTES)
                        .flatMap(row ->
                                row.fields().stream().map(field -> row.kind().subject(field.code())))
                        .collect(Collectors.toSet()),
                reader.getLanguage());
    }

    @Override
    protected void submit() {
        long id = sent("id").matches("[0-9]{1,18}") ? Long.parseLong(sent("id")) : 0;
        switch (sent("do")) {
            case "approve" -> {
                if (decide.approve(id) == DecideProposal.Agreed.STALE) {
                    redirect(ADDRESS + "?done=change-stale#change-" + id);
                    return;
                }
            }
            case "refuse" -> decide.refuse(id, sent("reason-" + id));
            case "withdraw" -> decide.withdraw(id);
            case "need" -> need.need(ticked());
            default -> {
                refuse(400);
                return;
            }
        }
        redirect(ADDRESS + "?done=" + (sent("do").equals("need") ? "saved" : "change-" + sent("do")));
    }

    private Set<ChangeKind> ticked() {
        return Stream.of(ChangeKind.values())
                .filter(kind -> !sent("need-" + kind.name()).isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.rule() == CatalogRule.REFUSAL_NEEDS_A_REASON || violated.rule() == CatalogRule.WORDS_TOO_LONG
                ? "reason-" + sent("id")
                : "";
    }

    /** Whether the reason for refusing this one was not right. */
    public boolean refused(ProposalRow row) {
        return isPost() && sent("do").equals("refuse") && sent("id").equals(String.valueOf(row.id()));
    }

    /** A value as the reader reads it: instants in his zone, words in all languages, nothing as a dash. */
    public String shown(ProposalRow row, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        return switch (row.kind()) {
            case LIFE -> format.time(Instant.parse(value));
            case ATTRIBUTES -> value.replace("\u001f", " · ");
            case RELATIONS -> texts.get("catalog.related." + value);
            case UNITS -> unit(value);
            default -> value;
        };
    }

    private String unit(String value) {
        String[] part = value.split(";", -1);
        return texts.named(
                "catalog.change.unit",
                Map.of(
                        "content", part[0],
                        "multiple", part[1],
                        "minimum", part[2],
                        "maximum", part[3].isEmpty() ? "–" : part[3],
                        "decimals", part[4],
                        "gtin", part[5].isEmpty() ? "–" : part[5],
                        "use", texts.get("catalog.change.use." + part[6])));
    }

    /** Of what article a field says something: its own, by the name of the attribute, or how another stands beside it. */
    public String label(ProposalRow row, String field) {
        return switch (row.kind()) {
            case ATTRIBUTES ->
                attributes.getOrDefault(row.kind().subject(field), row.kind().subject(field));
            case UNITS -> format.unit(row.kind().subject(field));
            case RELATIONS ->
                texts.of("catalog.change.field.relation", row.kind().subject(field));
            default -> texts.get("catalog.change.field." + field);
        };
    }

    public String address(ProposalRow row) {
        return Address.path("/office/product/", row.sku());
    }

    public List<ProposalRow> getWaiting() {
        return waiting;
    }

    public List<ProposalRow> getDecided() {
        return decided;
    }

    public List<ChangeKind> getKinds() {
        return Arrays.asList(ChangeKind.values());
    }

    public boolean isNeeded(ChangeKind kind) {
        return needed.contains(kind);
    }

    public boolean isAnyNeeded() {
        return !needed.isEmpty();
    }

    /** Whether he may take back what he proposed. */
    public boolean isEditor() {
        return reader.may(Permission.STAFF_CATALOG_EDIT);
    }

    /** Whether he may decide. */
    public boolean isApprover() {
        return reader.may(Permission.STAFF_CATALOG_APPROVE);
    }

    public boolean isAdministrator() {
        return reader.may(Permission.STAFF_ROLE_MANAGE);
    }

    public int getLongest() {
        return ChangeProposal.LONGEST_WORDS;
    }

    public long getTotal() {
        return total;
    }

    public int getPage() {
        return sent("page").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(sent("page")) : 1;
    }

    public long getPages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public String getPagerUrl() {
        return ADDRESS + "?";
    }
}
