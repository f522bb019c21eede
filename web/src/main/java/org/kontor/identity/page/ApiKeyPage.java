package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.kontor.identity.service.apikey.ApiCallView;
import org.kontor.identity.service.apikey.ApiKeyQueries;
import org.kontor.identity.service.apikey.ApiKeyView;
import org.kontor.identity.service.apikey.NewKeyView;
import org.kontor.identity.service.apikey.RotateApiKey;
import org.kontor.identity.service.apikey.RotateApiKeyCommand;
import org.kontor.identity.service.apikey.WithdrawApiKey;
import org.kontor.kernel.Ids;
import org.kontor.shell.PortalPage;

/** One key: what it may, what was called with it, a new secret for it, its end. */
@Named
@RequestScoped
public class ApiKeyPage extends PortalPage {

    private static final List<Integer> HOURS = List.of(0, 24, 168, 720);
    private static final int USUAL_HOURS = 24;

    @EJB
    private ApiKeyQueries queries;

    @EJB
    private RotateApiKey rotate;

    @EJB
    private WithdrawApiKey withdraw;

    @Inject
    private Ids ids;

    private ApiKeyView key;
    private List<ApiCallView> calls;
    private NewKeyView made;

    @Override
    protected void load() {
        key = queries.key(id());
        calls = queries.calls(id());
    }

    @Override
    protected void submit() {
        if (sent("verb").equals("rotate")) {
            made = rotate.rotate(
                    new RotateApiKeyCommand(id(), Duration.ofHours(getHours()), KeyForm.uuid(sent("request"))));
        } else if (sent("verb").equals("withdraw")) {
            withdraw.withdraw(id());
            redirect(getFolder() + "/" + id() + "?done=key-withdrawn");
        } else {
            refuse(400);
        }
    }

    /** Why a call was refused; the figures of that call are not kept, so the sentence goes without them. */
    public String why(String problem) {
        boolean refused = problem.startsWith("key-") || problem.startsWith("certificate-");
        String key = refused ? "identity.refused-" + problem : problem;
        return texts.get(key).replaceAll("\\{[A-Za-z0-9]+}", "…");
    }

    private long id() {
        return Long.parseLong(argument());
    }

    /** The address of keys, without the number. */
    public String getFolder() {
        return reader.isStaff() ? "/office/api-key" : "/api-key";
    }

    public List<Integer> getHourChoices() {
        return HOURS;
    }

    public int getHours() {
        return HOURS.stream()
                .filter(hours -> sent("hours").equals(hours.toString()))
                .findFirst()
                .orElse(USUAL_HOURS);
    }

    public String getRequestNumber() {
        return ids.next().toString();
    }

    /** Whether its certificate is still to be confirmed by who holds it. */
    public boolean isWaiting() {
        return key.isWorking() && key.certificate() != null && key.certificate().confirmedAt() == null;
    }

    /** Where certificates are shown; empty where nobody has said. */
    public String getAddress() {
        return CertificateWords.ADDRESS;
    }

    public ApiKeyView getKey() {
        return key;
    }

    public List<ApiCallView> getCalls() {
        return calls;
    }

    public NewKeyView getMade() {
        return made;
    }
}
