package org.kontor.catalog.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.kontor.catalog.model.text.SafeHtml;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * {@code k:words}: a text in a small part of HTML. Element by element, as the sanitiser lets them through, it goes to the page's
 * own writer, which escapes: nothing is ever written as it came.
 */
@FacesComponent("kontor.Words")
public class Words extends UIComponentBase {

    @Override
    public String getFamily() {
        return "kontor";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Object html = getAttributes().get("html");
        if (html != null) {
            try {
                SafeHtml.tell(html.toString(), new Receiver(context.getResponseWriter()));
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
        }
    }

    private record Receiver(ResponseWriter page) implements HtmlStreamEventReceiver {

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String element, List<String> attributes) {
            write(() -> {
                page.startElement(element, null);
                for (int i = 0; i < attributes.size(); i += 2) {
                    page.writeAttribute(attributes.get(i), attributes.get(i + 1), null);
                }
                if (element.equals("br")) {
                    page.endElement(element);
                }
            });
        }

        @Override
        public void closeTag(String element) {
            if (!element.equals("br")) {
                write(() -> page.endElement(element));
            }
        }

        @Override
        public void text(String text) {
            write(() -> page.writeText(text, null));
        }

        private interface Step {
            void write() throws IOException;
        }

        private static void write(Step step) {
            try {
                step.write();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
