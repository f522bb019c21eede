package org.kontor.privacy.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** A person's own data: to take along, to consent, to be forgotten. */
@Named("myData")
@RequestScoped
public class MyDataPage extends DataPage {

    @Override
    protected Long whose() {
        return null;
    }

    @Override
    protected String afterErasing() {
        return "/sign-in?done=erased";
    }
}
