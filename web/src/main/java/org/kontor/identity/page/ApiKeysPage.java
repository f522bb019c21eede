package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.service.apikey.ApiKeyView;
import org.kontor.identity.service.apikey.MakeApiKey;
import org.kontor.identity.service.apikey.MakeApiKeyCommand;
import org.kontor.identity.service.apikey.NewKeyView;
import org.kontor.shell.PublicAddress;

/**
 * The keys of a company, or of staff, and how a program is connected by one. A key just made is shown by the answer to
 * the form itself, for it is kept nowhere from which a second page could show it.
 */
@Named
@RequestScoped
public class ApiKeysPage extends KeyForm {

    @EJB
    private MakeApiKey make;

    @Inject
    private PublicAddress address;

    private List<ApiKeyView> keys;
    private NewKeyView made;

    @Override
    protected void load() {
        super.load();
        keys = queries.keys();
    }

    @Override
    protected void submit() {
        made = make.make(
                new MakeApiKeyCommand(sent("name"), wanted(), sent("addresses"), ends(), uuid(sent("request"))));
    }

    @Override
    protected boolean isToBePutRight() {
        return isPost() && made == null;
    }

    public List<ApiKeyView> getKeys() {
        return keys;
    }

    /** The key just made, this once; null on every other page. */
    public NewKeyView getMade() {
        return made;
    }

    /** Where programs call, without the slash at the end. */
    public String getAddress() {
        return address.of(request());
    }
}
