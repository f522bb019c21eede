package org.kontor.crm.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.crm.model.AccountCard;
import org.kontor.crm.model.ContactCard;
import org.kontor.crm.service.ActivityQueries;
import org.kontor.crm.service.ActivityView;
import org.kontor.crm.service.ContactView;
import org.kontor.crm.service.CustomerQueries;
import org.kontor.crm.service.CustomerView;
import org.kontor.crm.service.KeepAccount;
import org.kontor.crm.service.KeepContact;
import org.kontor.crm.service.NoteActivityCommand;

/** Whom we know at a company, and all that was talked about with it. */
@Named("officeContacts")
@RequestScoped
public class OfficeContactsPage extends CrmPage {

    @EJB
    private CustomerQueries customers;

    @EJB
    private ActivityQueries talks;

    @EJB
    private KeepContact keep;

    @EJB
    private KeepAccount account;

    private CustomerView customer;
    private List<ContactView> contacts = List.of();
    private List<ActivityView> activities = List.of();

    @Override
    protected void load() {
        customer = customers.byNumber(argument());
        contacts = talks.contacts(customer.id());
        activities = talks.ofCompany(customer.id());
    }

    @Override
    protected void submit() {
        customer = customers.byNumber(argument());
        String done = "noted";
        if (act("note").equals("account")) {
            account.keep(
                    customer.number(),
                    new AccountCard(sent("seen-website"), sent("seen-industry"), sent("seen-phone")),
                    new AccountCard(sent("website"), sent("industry"), sent("account-phone")));
            done = "account-kept";
        } else if (act("note").equals("contact")) {
            ContactCard card = new ContactCard(
                    sent("name"), sent("email"), sent("phone"), sent("job-title"), "on".equals(sent("gone")));
            if (sent("contact").isEmpty()) {
                keep.add(getKey(), customer.number(), card);
            } else {
                keep.change(sent("contact"), version(), card);
            }
            done = "contact-kept";
        } else {
            noteActivity(NoteActivityCommand.Subject.COMPANY, customer.number());
        }
        redirect("/office/company/" + customer.number() + "/contacts?done=" + done);
    }

    public CustomerView getCustomer() {
        return customer;
    }

    public List<ContactView> getContacts() {
        return contacts;
    }

    @Override
    public List<ActivityView> getActivities() {
        return activities;
    }

    /** The contact that is being changed; null for a new one. */
    public ContactView getChanged() {
        String number = isPost() ? sent("contact") : sent("change");
        return contacts.stream()
                .filter(contact -> contact.number().equals(number))
                .findFirst()
                .orElse(null);
    }

    /** What stands in the form: what was typed, what is known, or nothing. */
    public ContactCard getCard() {
        if (isPost() && sent("act").equals("contact")) {
            return new ContactCard(
                    sent("name"), sent("email"), sent("phone"), sent("job-title"), "on".equals(sent("gone")));
        }
        return getChanged() == null
                ? new ContactCard("", "", "", "", false)
                : getChanged().card();
    }
}
