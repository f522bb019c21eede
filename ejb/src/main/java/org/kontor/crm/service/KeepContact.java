package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.model.CareRepository;
import org.kontor.crm.model.Contact;
import org.kontor.crm.model.ContactCard;
import org.kontor.crm.model.CrmRule;
import org.kontor.kernel.Permission;

/** Keeps whom we know at a customer. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class KeepContact {

    @Inject
    private CareRepository care;

    @Inject
    private CrmDesk desk;

    /**
     * @param company its number
     * @return the contact's number; the same form makes one
     * @throws org.kontor.kernel.RuleViolated {@link CrmRule#COMPANY_UNKNOWN}, and as {@link Contact#change} says
     */
    public String add(String formKey, String company, ContactCard card) {
        return care.madeBy("contact", formKey).orElseGet(() -> {
            Contact contact = Contact.of(care.nextNumber("K"), formKey, desk.company(company), card);
            care.add(contact);
            return contact.number();
        });
    }

    /**
     * @param version as it was seen
     * @throws org.kontor.kernel.RuleViolated {@link CrmRule#CONTACT_NOT_FOUND}, {@link CrmRule#CHANGED_MEANWHILE}, and as
     *     {@link Contact#change} says
     */
    public void change(String number, long version, ContactCard card) {
        Contact contact = care.lockContact(number);
        desk.requireReached(contact.companyId(), CrmRule.CONTACT_NOT_FOUND, number);
        contact.requireSeen(version);
        contact.change(card);
    }
}
