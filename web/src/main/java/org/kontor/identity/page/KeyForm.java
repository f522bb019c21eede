package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kontor.identity.service.apikey.ApiKeyQueries;
import org.kontor.kernel.Ids;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** What the forms for a new key and for a certificate in its place have in common: name, permissions, end, addresses. */
public abstract class KeyForm extends PortalPage {

    private static final List<Integer> DAYS = List.of(30, 90, 180, 365, 730);
    private static final int USUAL_DAYS = 365;
    private static final int MOST_PERMISSIONS = 50;

    @EJB
    protected ApiKeyQueries queries;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    private List<String> offered;

    @Override
    protected void load() {
        offered = queries.offered();
    }

    protected Set<String> wanted() {
        String[] values = request().getParameterValues("may");
        return values == null
                ? Set.of()
                : new TreeSet<>(Arrays.asList(values).subList(0, Math.min(values.length, MOST_PERMISSIONS)));
    }

    protected Instant ends() {
        return clock.instant().plus(Duration.ofDays(getDays()));
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

    /** Whether the form is shown with what was typed, to be put right. */
    protected boolean isToBePutRight() {
        return isPost();
    }

    /** Whether a box is to be ticked: as it was sent, or everything that only reads. */
    public boolean isTicked(String permission) {
        return isToBePutRight() ? wanted().contains(permission) : permission.endsWith(".read");
    }

    /** What was typed, while it is still to be put right. */
    public String typed(String field) {
        return isToBePutRight() ? sent(field) : "";
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

    public List<String> getOffered() {
        return offered;
    }
}
