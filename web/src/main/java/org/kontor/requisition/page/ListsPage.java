package org.kontor.requisition.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.again.BoughtQueries;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRule;
import org.kontor.requisition.service.FileRequisitionLists;
import org.kontor.requisition.service.MakeRequisitionList;
import org.kontor.requisition.service.RequisitionQueries;
import org.kontor.shell.PortalPage;

/** The reader's lists, and those that others share with him. */
@Named
@RequestScoped
public class ListsPage extends PortalPage {

    @EJB
    private RequisitionQueries queries;

    @EJB
    private MakeRequisitionList make;

    @EJB
    private FileRequisitionLists file;

    @EJB
    private BoughtQueries bought;

    /** @param name of the folder; empty for what is in none */
    public record Folder(String name, List<RequisitionList> lists) {}

    private List<Folder> folders = List.of();
    private String lastOrder = "";

    @Override
    protected void load() {
        folders = queries.all().stream()
                .collect(Collectors.groupingBy(RequisitionList::folder, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(folder -> new Folder(folder.getKey(), folder.getValue()))
                .toList();
        if (folders.isEmpty() && reader.may("order.read")) {
            lastOrder = bought.lastOrder().orElse("");
        }
    }

    /** Of what the first list can be made; empty when there is no order or there is a list already. */
    public String getLastOrder() {
        return lastOrder;
    }

    @Override
    protected void submit() {
        if (sent("do").equals("file")) {
            String[] chosen = request().getParameterValues("chosen");
            file.file(
                    Stream.of(chosen == null ? new String[0] : chosen)
                            .filter(id -> id.matches("[0-9]{1,18}"))
                            .map(Long::valueOf)
                            .toList(),
                    sent("folder"));
            redirect("/lists?done=lists-filed");
            return;
        }
        redirect("/list/" + make.make(sent("name"), sent("note")));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (violated.rule() == RequisitionRule.FOLDER_TOO_LONG) {
            return "folder";
        }
        return violated.rule() == RequisitionRule.NOTE_TOO_LONG ? "note" : "name";
    }

    public List<Folder> getFolders() {
        return folders;
    }

    /** The names of those there are; without what is in none. */
    public List<String> getFolderNames() {
        return folders.stream()
                .map(Folder::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
