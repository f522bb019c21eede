package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.organisation.service.address.AddressBookRow;
import org.kontor.organisation.service.address.AddressQueries;
import org.kontor.shell.PortalPage;

/** The address book of the company and its units. */
@Named
@RequestScoped
public class AddressesPage extends PortalPage {

    @EJB
    private AddressQueries addresses;

    private List<AddressBookRow> rows = List.of();

    @Override
    protected void load() {
        rows = addresses.book();
    }

    public List<AddressBookRow> getRows() {
        return rows.stream().filter(AddressBookRow::active).toList();
    }

    public List<AddressBookRow> getClosed() {
        return rows.stream().filter(row -> !row.active()).toList();
    }
}
