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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.service.ImportFileView;
import org.kontor.ops.service.ImportPreview;
import org.kontor.ops.service.PreviewImport;
import org.kontor.ops.service.ReceiveImportFile;
import org.kontor.ops.service.StartImport;
import org.kontor.ops.service.StartImportCommand;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;

/**
 * Starts an import in two steps: a file is handed in; then the page shows how its columns are understood, lets the reader
 * say otherwise, and starts a dry run or the real one. The file and the choices stand in the address.
 */
@Named("officeImport")
@RequestScoped
public class OfficeImportPage extends PortalPage {

    private static final List<String> KINDS = List.of("orders", "products", "companies", "absences", "rates");
    private static final List<String> CHARSETS = List.of("utf-8", "windows-1252");

    @Inject
    private ReceiveImportFile receive;

    @Inject
    private PreviewImport preview;

    @Inject
    private StartImport start;

    private ImportPreview shown;

    @Override
    protected void load() {
        if (!reader.may(Permission.STAFF_IMPORT_RUN)) {
            refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (sent("file").matches("[0-9]{1,18}") && problemOfFile() == null) {
            try {
                shown = preview.preview(Long.parseLong(sent("file")), getKind(), null, getCharset());
            } catch (RuleViolated unreadable) {
                problems.add("upload", unreadable);
            }
        }
    }

    private String problemOfFile() {
        return isPost() && "upload".equals(sent("step")) ? "upload" : null;
    }

    @Override
    protected void submit() {
        if ("upload".equals(sent("step"))) {
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
                preview.preview(file.id(), getKind(), null, getCharset());
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

    private void begin() {
        long file = Long.parseLong(sent("file").matches("[0-9]{1,18}") ? sent("file") : "0");
        boolean dry = "dry".equals(sent("verb"));
        String source = sent("source").isEmpty() ? null : sent("source");
        long run = start.start(new StartImportCommand(getKind(), file, mapping(file), source, getCharset(), dry));
        redirect("/office/job/" + run);
    }

    /** What the reader chose, in the form that the import reads; a column that is not chosen is left out. */
    private String mapping(long file) {
        ImportPreview guess = preview.preview(file, getKind(), null, getCharset());
        String pairs = fields(guess).stream()
                .filter(field -> !sent("field-" + field).isEmpty())
                .map(field -> field + "=" + sent("field-" + field))
                .collect(Collectors.joining(";"));
        return pairs.isEmpty() ? guess.mapping() : guess.mapping() + ":" + pairs;
    }

    private static Set<String> fields(ImportPreview guess) {
        Set<String> fields = new LinkedHashSet<>(guess.fields());
        fields.addAll(guess.columns().keySet());
        return fields;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return "upload".equals(sent("step")) ? "upload" : "mapping";
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
                .with("charset", getCharset().equals("utf-8") ? null : getCharset());
    }

    public String getKind() {
        return KINDS.contains(sent("kind")) ? sent("kind") : KINDS.get(0);
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

    public Set<String> getFields() {
        return fields(shown);
    }

    public boolean isRequired(String field) {
        return shown.required().contains(field);
    }

    /** The column that stands for a field now: the reader's choice, else the guess. */
    public String column(String field) {
        return isPost() ? sent("field-" + field) : shown.columns().getOrDefault(field, "");
    }
}
