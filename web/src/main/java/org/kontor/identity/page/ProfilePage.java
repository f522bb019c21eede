package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.identity.model.Density;
import org.kontor.identity.service.ChangePreferences;
import org.kontor.identity.service.ChooseLetters;
import org.kontor.identity.service.LetterQueries;
import org.kontor.identity.service.Preferences;
import org.kontor.kernel.LetterKind;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** What a person may choose: language, colours, the zone in which times are shown, shortcuts, and which letters come. */
@Named
@RequestScoped
public class ProfilePage extends PortalPage {

    @EJB
    private ChangePreferences change;

    @EJB
    private ChooseLetters choose;

    @EJB
    private LetterQueries letters;

    private Set<LetterKind> wanted = Set.of();

    @Override
    protected void load() {
        wanted = letters.mine();
    }

    @Override
    protected void submit() {
        change.change(new Preferences(
                sent("language"), sent("theme"), sent("time-zone"), singleKeys(), density(), currencyFirst()));
        if (!sent("letters").isEmpty()) {
            choose.choose(Arrays.stream(LetterKind.values())
                    .filter(kind -> sent("letter-" + kind).equals("yes"))
                    .collect(Collectors.toSet()));
        }
        redirect("/profile?done=preferences");
    }

    /** Only a form that shows the box says by its absence that it is not ticked. */
    private Density density() {
        return Arrays.stream(Density.values())
                .filter(one -> one.name().equals(sent("density")))
                .findFirst()
                .orElse(null);
    }

    private Boolean currencyFirst() {
        return sent("currency").isEmpty() ? null : sent("currency").equals("first");
    }

    private Boolean singleKeys() {
        return sent("keys").isEmpty() ? null : sent("single-keys").equals("on");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.ruleKey().equals("identity.time-zone-unknown") ? "time-zone" : "";
    }

    public LetterKind[] getLetters() {
        return LetterKind.values();
    }

    public boolean isWanted(LetterKind kind) {
        return isPost() ? sent("letter-" + kind).equals("yes") : wanted.contains(kind);
    }

    /** Zones by place, without the aliases that name none. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
                .sorted()
                .toList();
    }
}
