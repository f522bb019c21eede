package org.kontor.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.kontor.kernel.Scope;

/** Roles, permissions and their reach in the reader's words. */
@Named("rights")
@RequestScoped
public class Rights {

    private Texts texts;
    private Reader reader;
    private Format format;

    protected Rights() {}

    @Inject
    public Rights(Texts texts, Reader reader, Format format) {
        this.texts = texts;
        this.reader = reader;
        this.format = format;
    }

    /** @param name null for a role of the program, which is called in the reader's language */
    public String role(String code, String name) {
        return name == null ? texts.get("identity.role." + code) : name;
    }

    /** What a role is for; empty for one that its builder did not explain. */
    public String note(String code, String name, String note) {
        String kept = note == null ? "" : note;
        return name == null ? texts.get("identity.role." + code + ".why") : kept;
    }

    /** Roles of the program, as codes between blanks. */
    public String roles(String codes) {
        return Arrays.stream(codes.split(" "))
                .map(code -> texts.containsKey("identity.role." + code) ? texts.get("identity.role." + code) : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Roles between bars: codes of the program, and names that were given, each behind an equals sign. */
    public String list(String roles) {
        return roles == null
                ? ""
                : Arrays.stream(roles.split("\\|"))
                        .map(role -> role.startsWith("=") ? role.substring(1) : role(role, null))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    public String permission(String permission) {
        return texts.get("identity.permission." + permission);
    }

    public String why(String permission) {
        return texts.get("identity.permission." + permission + ".why");
    }

    public String scope(Scope scope) {
        return texts.get("identity.scope." + scope);
    }

    /** How far, for staff with the division. @param divisionEn null for none */
    public String scope(Scope scope, String divisionEn, String divisionZh) {
        String division = "zh".equals(reader.getLanguage()) ? divisionZh : divisionEn;
        return division == null ? scope(scope) : division;
    }

    /** For which companies a role of staff is held. */
    public String reach(Scope scope, String divisionEn, String divisionZh) {
        return divisionEn == null ? texts.get("identity.reach." + scope) : scope(scope, divisionEn, divisionZh);
    }

    /** When a role is held, in words. @param startsAt null when it began already @param endsAt null for good */
    public String term(Instant startsAt, Instant endsAt) {
        String from =
                startsAt == null ? "" : texts.of("identity.people.from", format.day(startsAt.atZone(reader.getZone())));
        String until = endsAt == null ? "" : texts.of("identity.people.until", format.day(lastDay(endsAt)));
        String both = (from + " " + until).strip();
        return both.isEmpty() ? texts.get("identity.people.for-good") : both;
    }

    /** The last day on which something holds that ends at this instant. */
    public ZonedDateTime lastDay(Instant endsAt) {
        return endsAt.minusMillis(1).atZone(reader.getZone());
    }
}
