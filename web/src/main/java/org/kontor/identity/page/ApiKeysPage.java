package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kontor.identity.service.apikey.ApiKeyQueries;
import org.kontor.identity.service.apikey.ApiKeyView;
import org.kontor.identity.service.apikey.MakeApiKey;
import org.kontor.identity.service.apikey.MakeApiKeyCommand;
import org.kontor.identity.service.apikey.NewKeyView;
import org.kontor.kernel.Ids;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.shell.PublicAddress;

/**
 * The keys of a company, or of staff, and how a program is connected by one. A key just made is shown by the answer to
 * the form itself, for it is kept nowhere from which a second page could show it.
 */
@Named
@RequestScoped
public class ApiKeysPage extends PortalPage {

    private static final List<Integer> DAYS = List.of(30, 90, 180, 365, 730);
    private static final int USUAL_DAYS = 365;

    @EJB
    private ApiKeyQueries queries;

    @EJB
    private MakeApiKey make;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private PublicAddress address;

    private List<ApiKeyView> keys;
    private List<String> offered;
    private NewKeyView made;

    @Override
    protected void load() {
        keys = queries.keys();
        offered = queries.offered();
    }

    @Override
    protected void submit() {
        made = make.make(new MakeApiKeyCommand(
                sent("name"),
                wanted(),
                sent("addresses"),
                clock.instant().plus(Duration.ofDays(getDays())),
                uuid(sent("request"))));
    }

    private Set<String> wanted() {
        String[] values = request().getParameterValues("may");
        return values == null ? Set.of() : new TreeSet<>(Arrays.asList(values).subList(0, Math.min(values.length, 50)));
    }

    static UUID uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "identity.key-name-needed" -> "name";
            case "identity.key-may-nothing", "identity.key-may-never", "identity.key-exceeds-maker" -> "may";
            case "identity.address-range-wrong", "identity.address-ranges-too-many" -> "addresses";
            case "identity.key-expiry-wrong" -> "days";
            default -> "";
        };
    }

    /** Whether a box is to be ticked: as it was sent, or everything that only reads. */
    public boolean isTicked(String permission) {
        return isPost() && made == null ? wanted().contains(permission) : permission.endsWith(".read");
    }

    /** What was typed, while it is still to be put right. */
    public String typed(String field) {
        return made == null ? sent(field) : "";
    }

    public List<Integer> getDayChoices() {
        return DAYS;
    }

    public int getDays() {
        return DAYS.stream()
                .filter(days -> sent("days").equals(days.toString()))
                .findFirst()
                .orElse(USUAL_DAYS);
    }

    public String getRequestNumber() {
        return ids.next().toString();
    }

    public List<ApiKeyView> getKeys() {
        return keys;
    }

    public List<String> getOffered() {
        return offered;
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
