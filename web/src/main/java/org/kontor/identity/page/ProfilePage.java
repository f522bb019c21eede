package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.kontor.identity.service.ChangePreferences;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** What a person may choose: language, colours, the zone in which times are shown, shortcuts. */
@Named
@RequestScoped
public class ProfilePage extends PortalPage {

    @EJB
    private ChangePreferences change;

    @Override
    protected void load() {
        // everything shown is known of the reader already
    }

    @Override
    protected void submit() {
        change.change(sent("language"), sent("theme"), sent("time-zone"), singleKeys());
        redirect("/profile?done=preferences");
    }

    /** Only a form that shows the box says by its absence that it is not ticked. */
    private Boolean singleKeys() {
        return sent("keys").isEmpty() ? null : sent("single-keys").equals("on");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.ruleKey().equals("identity.time-zone-unknown") ? "time-zone" : "";
    }

    /** Zones by place, without the aliases that name none. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
                .sorted()
                .toList();
    }
}
