package org.kontor.ops.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.service.ImportFileView;
import org.kontor.ops.service.ImportPreview;
import org.kontor.ops.service.PreviewImport;
import org.kontor.ops.service.ReceiveImportFile;
import org.kontor.ops.service.StartImport;
import org.kontor.ops.service.StartImportCommand;
import org.kontor.ops.service.mapping.SaveMapping;
import org.kontor.ops.service.mapping.SaveMappingCommand;
import org.kontor.ops.service.mapping.SavedMappingQueries;
import org.kontor.ops.service.mapping.SavedMappingView;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;

/**
 * Starts an import in two steps: a file is handed in; then the page shows how its columns are understood, lets the reader
 * say otherwise and keep that for the next file, and starts a dry run or the real one. The file stands in the address.
 */
@Named("officeImport")
@RequestScoped
public class OfficeImportPage extends PortalPage {

    private static final List<String> KINDS =
            List.of("orders", "products", "companies", "absences", "rates", "prices", "shipments");
    private static final List<String> CHARSETS = List.of("utf-8", "windows-1252");

    @Inject
    private ReceiveImportFile receive;

    @Inject
    private PreviewImport preview;

    @Inject
    private StartImport start;

    @Inject
    private SaveMapping save;

    @Inject
    private SavedMappingQueries mappings;

    private ImportPreview shown;
    private List<MappingChange> changes = List.of();

    @Override
    protected void load() {
        if (!reader.may(Permission.STAFF_IMPORT_RUN)) {
            refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (sent("file").matches("[0-9]{1,18}") && !(isPost() && isUpload())) {
            try {
                shown = preview(file());
            } catch (RuleViolated unreadable) {
                problems.add("upload", unreadable);
            }
        }
    }

    private boolean isUpload() {
        return "upload".equals(sent("step"));
    }

    private long file() {
        return Long.parseLong(sent("file").matches("[0-9]{1,18}") ? sent("file") : "0");
    }

    private ImportPreview preview(long file) {
        String kept = sent("saved").isEmpty() ? null : "saved:" + sent("saved");
        return preview.preview(file, getKind(), sent("anew").isEmpty() ? kept : "auto", getCharset());
    }

    @Override
    protected void submit() {
        if (isUpload()) {
            upload();
        } else {
            begin();
        }
    }

    private void upload() {
        try {
            Part part = request().getPart("upload");
            if (part == null || part.getSize() == 0) {
                problems.add("upload", "ops.office.choose-file");
                return;
            }
            try (InputStream bytes = part.getInputStream()) {
                ImportFileView file = receive.receive(fileName(part), bytes);
                preview(file.id());
                redirect(address(file.id()).toString());
            } finally {
                part.delete();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException noFile) {
            problems.add("upload", "ops.office.choose-file");
        }
    }

    /** A mapping that is to be kept under a name that means another one is shown beside it first. */
    private void begin() {
        shown = preview(file());
        String mapping = getForm().text();
        String source = sent("source").isEmpty() ? null : sent("source");
        if (!sent("remember").isBlank()) {
            SavedMappingView other =
                    mappings.byName(getKind(), sent("remember")).orElse(null);
            changes = other == null ? List.of() : getForm().changes(other.mapping());
            if (!changes.isEmpty() && !"yes".equals(sent("replace"))) {
                problems.add("replace", "ops.office.mapping-differs");
                return;
            }
            save.save(new SaveMappingCommand(getKind(), sent("remember"), file(), mapping, getCharset(), source));
        }
        boolean dry = "dry".equals(sent("verb"));
        long run = start.start(new StartImportCommand(getKind(), file(), mapping, source, getCharset(), dry));
        redirect("/office/job/" + run);
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return isUpload() ? "upload" : "mapping";
    }

    /** The name that the browser gave, without the folders that some add. */
    private static String fileName(Part part) {
        String name = part.getSubmittedFileName();
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "file.csv" : last.substring(0, Math.min(last.length(), 200));
    }

    private Address address(long file) {
        return Address.of("/office/jobs/new")
                .with("kind", getKind())
                .with("file", file)
                .with("charset", getCharset().equals("utf-8") ? null : getCharset())
                .with("list", getList());
    }

    /** This page with the columns as they would be guessed if nothing were remembered. */
    public String getAnew() {
        return address(shown.fileId()).with("anew", "yes").toString();
    }

    public String getKind() {
        return KINDS.contains(sent("kind")) ? sent("kind") : KINDS.get(0);
    }

    /** The price list that the file is for, when the reader comes from it; null otherwise. */
    public String getList() {
        return getKind().equals("prices") && !sent("list").isEmpty() ? sent("list") : null;
    }

    public String getCharset() {
        return CHARSETS.contains(sent("charset")) ? sent("charset") : CHARSETS.get(0);
    }

    public List<String> getKinds() {
        return KINDS;
    }

    public List<String> getCharsets() {
        return CHARSETS;
    }

    /** The file as it is understood; null until one was handed in. */
    public ImportPreview getPreview() {
        return shown;
    }

    public MappingForm getForm() {
        return new MappingForm(shown, this::sent, isPost());
    }

    public boolean isRequired(String field) {
        return shown.required().contains(field);
    }

    /** What would be read otherwise than under the name that the reader gave. */
    public List<MappingChange> getChanges() {
        return changes;
    }

    /** Mappings that staff keep for such files, by name. */
    public List<SavedMappingView> getKept() {
        return mappings.all(getKind());
    }

    /** The system that the file comes from: as typed, else as the mapping that was picked has it. */
    public String getSource() {
        return isPost() || sent("saved").isEmpty()
                ? sent("source")
                : mappings.byName(getKind(), sent("saved"))
                        .map(SavedMappingView::source)
                        .orElse("");
    }

    /** The name to keep the mapping under; none for one picked by its name, which was kept for other columns, too. */
    public String getRemember() {
        if (isPost() || !sent("saved").isEmpty()) {
            return sent("remember");
        }
        return shown.remembered() == null ? "" : shown.remembered();
    }
}
