package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.identity.service.role.BuildRole;
import org.kontor.identity.service.role.CloseRole;
import org.kontor.identity.service.role.RoleCommand;
import org.kontor.identity.service.role.RoleQueries;
import org.kontor.identity.service.role.RoleRow;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;
import org.kontor.shell.PortalPage;

/**
 * The role builder, for a company and for staff: single permissions, each with its reach. A role of the program is shown, not
 * changed.
 */
@Named
@RequestScoped
public class RolePage extends PortalPage {

    /** Without these nobody of a company gets far; a new role begins with them. */
    private static final Map<String, Scope> BASICS = Map.of(
            Permission.CATALOG_READ, Scope.COMPANY,
            Permission.COMPANY_READ, Scope.COMPANY,
            Permission.ACCOUNT_EDIT, Scope.OWN);

    private static final Map<String, Scope> OF_STAFF = Map.of(Permission.ACCOUNT_EDIT, Scope.OWN);

    @EJB
    private RoleQueries roles;

    @EJB
    private BuildRole build;

    @EJB
    private CloseRole close;

    private RoleRow role;
    private Map<String, List<Scope>> choices = Map.of();
    private List<RoleRow> patterns = List.of();

    @Override
    protected void load() {
        choices = roles.choices();
        if (!isNew()) {
            role = roles.byCode(argument());
        } else if (!isBuilder()) {
            refuse(HttpServletResponse.SC_FORBIDDEN);
        } else {
            patterns = roles.list();
            role = patterns.stream()
                    .filter(each -> each.code().equals(sent("from")))
                    .findFirst()
                    .orElse(null);
        }
    }

    @Override
    protected void submit() {
        if (sent("do").equals("close")) {
            close.close(argument(), version());
            redirect(getHome() + "s?done=role-closed");
            return;
        }
        build.build(isNew() ? null : argument(), version(), new RoleCommand(sent("name"), sent("note"), typed()));
        redirect(getHome() + "s?done=saved");
    }

    private long version() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
    }

    private Map<String, Scope> typed() {
        Map<String, Scope> grants = new LinkedHashMap<>();
        for (String permission : Permission.all()) {
            if (sent("may-" + permission).equals("yes")) {
                Scope scope = scope(sent("scope-" + permission));
                if (scope != null) {
                    grants.put(permission, scope);
                }
            }
        }
        return grants;
    }

    private static Scope scope(String name) {
        for (Scope scope : Scope.values()) {
            if (scope.name().equals(name)) {
                return scope;
            }
        }
        return null;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "identity.role-name-wrong", "identity.role-name-taken" -> "name";
            case "identity.role-needs-a-permission" -> "permissions";
            case "identity.gives-more-than-own" -> "may-" + violated.details().get("permission");
            default -> "";
        };
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        String permission = violated.details().get("permission");
        return permission == null
                ? violated
                : violated.with("permission", texts.get("identity.permission." + permission));
    }

    public boolean isNew() {
        return argument().equals("new");
    }

    public boolean isBuilder() {
        return isOfStaff()
                ? reader.getCaller().may(Permission.STAFF_ROLE_MANAGE)
                : reader.getCaller().scope(Permission.PEOPLE_MANAGE) == Scope.COMPANY;
    }

    /** Whether it is about a role of staff. */
    public boolean isOfStaff() {
        return reader.getCaller().staff();
    }

    /** The address of roles, without the code. */
    public String getHome() {
        return isOfStaff() ? "/office/role" : "/company/role";
    }

    public boolean isReadOnly() {
        return !isNew() && role.ofProgram() || !isBuilder();
    }

    public RoleRow getRole() {
        return role;
    }

    /** What a new role may begin with. */
    public List<RoleRow> getPatterns() {
        return patterns;
    }

    public String text(String field, String kept) {
        String shown = isNew() && !isPost() ? "" : kept;
        return isPost() && request().getParameter(field) != null ? sent(field) : Objects.requireNonNullElse(shown, "");
    }

    /** The permissions that the reader can give, and those that the role has beyond them. */
    public List<String> getPermissions() {
        return Permission.all().stream()
                .filter(permission -> choices.containsKey(permission) || given(permission) != null)
                .toList();
    }

    public boolean isGiveable(String permission) {
        return choices.containsKey(permission);
    }

    public List<Scope> scopes(String permission) {
        return choices.getOrDefault(permission, List.of());
    }

    public boolean has(String permission) {
        return given(permission) != null;
    }

    public Scope given(String permission) {
        Map<String, Scope> grants = isPost() ? typed() : role == null ? isOfStaff() ? OF_STAFF : BASICS : role.grants();
        return grants.get(permission);
    }
}
