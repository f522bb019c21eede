package org.kontor.privacy.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Staff do for a person what he asked of them about his data. */
@Named("officePerson")
@RequestScoped
public class OfficePersonPage extends DataPage {

    @Override
    protected Long whose() {
        return Long.valueOf(argument());
    }

    @Override
    protected String afterErasing() {
        return "/office/companies?done=person-erased";
    }
}
