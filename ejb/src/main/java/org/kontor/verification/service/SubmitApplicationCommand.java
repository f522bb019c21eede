package org.kontor.verification.service;

import java.util.List;
import org.kontor.verification.model.ApplicationForm;

/**
 * A company wants to become a customer.
 *
 * @param key of the form: sent twice it is one application
 * @param termsAccepted whether the box was ticked
 */
public record SubmitApplicationCommand(String key, ApplicationForm form, boolean termsAccepted, List<Upload> papers) {

    public SubmitApplicationCommand {
        papers = List.copyOf(papers);
    }
}
