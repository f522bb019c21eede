package org.kontor.cart.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.kontor.cart.model.file.OrderFile;
import org.kontor.cart.model.file.OrderFileLineRepository.Refused;
import org.kontor.cart.model.file.OrderFileRule;
import org.kontor.cart.model.file.SheetReader;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.service.file.OrderFileQueries;
import org.kontor.cart.service.file.UploadOrderFile;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.shell.PortalRoutes;
import org.kontor.shell.RefusedLines;

/** Files of lines to order: handing one in, and how far each is. */
@Named
@RequestScoped
public class OrderFilePage extends PortalPage {

    private static final int SHOWN = 100;

    @EJB
    private OrderFileQueries queries;

    @EJB
    private UploadOrderFile upload;

    private List<OrderFile> files = List.of();
    private OrderFile file;
    private List<NamedCart> carts = List.of();
    private List<Refused> refused = List.of();

    @Override
    protected void load() {
        Object id = request().getAttribute(PortalRoutes.ARGUMENT);
        if (id == null) {
            files = queries.all();
            return;
        }
        file = queries.one(Long.parseLong(id.toString()));
        if (!file.isOpen()) {
            carts = queries.carts(file.id());
            refused = queries.refused(file.id(), 0, SHOWN);
        }
    }

    @Override
    protected void submit() {
        try {
            String type = request().getContentType();
            Part part = type != null && type.startsWith("multipart/form-data")
                    ? request().getPart("upload")
                    : null;
            if (part == null || part.getSize() == 0) {
                throw new RuleViolated(OrderFileRule.FILE_MISSING);
            }
            try (InputStream in = part.getInputStream()) {
                byte[] content = in.readNBytes(SheetReader.MOST_BYTES + 1);
                redirect("/quick-order/file/" + upload.upload(part.getSubmittedFileName(), sent("name"), content));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException noForm) {
            throw new RuleViolated(OrderFileRule.FILE_MISSING);
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.rule() instanceof OrderFileRule ? "upload" : "name";
    }

    public String reason(Refused line) {
        return RefusedLines.reason(line, locale()) + " " + RefusedLines.toDo(line, locale());
    }

    private Locale locale() {
        return Locale.forLanguageTag(reader.getLanguage());
    }

    /** Which columns the numbers were read from. */
    public String getColumns() {
        List<String> columns = file.columns();
        return texts.of("cart.file-columns", columns.get(0), String.join(", ", columns.subList(1, columns.size())));
    }

    public List<OrderFile> getFiles() {
        return files;
    }

    public OrderFile getFile() {
        return file;
    }

    public List<NamedCart> getCarts() {
        return carts;
    }

    public List<Refused> getRefused() {
        return refused;
    }
}
