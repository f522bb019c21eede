package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.catalog.service.index.NodeQueries;
import org.kontor.catalog.service.index.NodeView;
import org.kontor.catalog.service.index.RebuildIndexes;
import org.kontor.catalog.service.synonym.RemoveSynonyms;
import org.kontor.catalog.service.synonym.SynonymQueries;
import org.kontor.catalog.service.synonym.SynonymView;
import org.kontor.catalog.service.synonym.WriteSynonyms;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** What staff say of searching: words that mean the same, and the indexes of the nodes. */
@Named("officeSearch")
@RequestScoped
public class OfficeSearchPage extends PortalPage {

    private static final String ADDRESS = "/office/search";
    private static final String ID = "[0-9]{1,18}";

    @EJB
    private SynonymQueries synonyms;

    @EJB
    private WriteSynonyms write;

    @EJB
    private RemoveSynonyms remove;

    @EJB
    private NodeQueries nodes;

    @EJB
    private RebuildIndexes rebuild;

    private List<SynonymView> groups = List.of();
    private List<NodeView> indexes = List.of();
    private SynonymView edited;

    @Override
    protected void load() {
        groups = synonyms.groups(sent("find"));
        indexes = nodes.nodes();
        edited = groups.stream()
                .filter(group -> Long.toString(group.id()).equals(sent("edit")))
                .findFirst()
                .orElse(null);
    }

    @Override
    protected void submit() {
        if (sent("verb").equals("rebuild")) {
            rebuild.rebuild();
        } else if (sent("remove").matches(ID)) {
            remove.remove(number("remove"));
        } else {
            write.write(
                    sent("edit").matches(ID) ? number("edit") : null,
                    sent("version").matches(ID) ? number("version") : 0,
                    sent("words"));
        }
        redirect(ADDRESS);
    }

    private long number(String field) {
        return Long.parseLong(sent(field));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.status() == 422 ? "words" : "";
    }

    public List<SynonymView> getGroups() {
        return groups;
    }

    public List<NodeView> getIndexes() {
        return indexes;
    }

    /** The group whose words are being changed; null when a new one is made. */
    public SynonymView getEdited() {
        return edited;
    }

    public String getWords() {
        if (isPost()) {
            return sent("words");
        }
        return edited == null ? "" : edited.words();
    }
}
