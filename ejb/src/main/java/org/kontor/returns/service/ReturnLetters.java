package org.kontor.returns.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Consumer;
import org.kontor.integration.event.MailRequested;
import org.kontor.integration.model.Outbox;
import org.kontor.kernel.SiteAddress;
import org.kontor.returns.model.GoodsReturn;
import org.kontor.returns.model.ReturnRepository;

/** Tells whoever asked for a return, in his language, what was said to it. Who may not sign in any more gets no letter. */
@Dependent
public class ReturnLetters {

    @Inject
    private ReturnRepository returns;

    @Inject
    private Outbox outbox;

    /** To be called in the transaction of what it tells. @param content adds the sentences */
    void tell(GoodsReturn about, Instant at, Consumer<ReturnLetter> content) {
        returns.requester(about).ifPresent(reader -> {
            ReturnLetter letter = new ReturnLetter(
                    about.number(), about.orderNumber(), reader.name(), reader.language(), SiteAddress.base());
            content.accept(letter);
            outbox.record(new MailRequested(
                    about.number(),
                    at,
                    reader.email(),
                    reader.language(),
                    letter.subject(),
                    letter.text(),
                    letter.html()));
        });
    }
}
