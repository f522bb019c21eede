package org.kontor.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Scope;

/** A permission that a role gives, and how far. */
@Embeddable
public class Grant {

    /** What everybody has for himself, and what is the same for the whole company: their reach is not chosen. */
    private static final Set<String> ALWAYS_OWN = Set.of(Permission.ACCOUNT_EDIT, Permission.CART_EDIT);

    private static final Set<String> ALWAYS_COMPANY = Set.of(
            Permission.CATALOG_READ,
            Permission.COMPANY_READ,
            Permission.APIKEY_MANAGE,
            Permission.BANK_READ,
            Permission.BANK_MANAGE,
            Permission.BANK_REVEAL,
            Permission.NUMBER_EDIT);

    /** What people make themselves, so that a role can stop there. */
    private static final Set<String> OF_RECORDS = Set.of(Permission.ORDER_READ, Permission.RECURRING_EDIT);

    private String permission;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope")
    private Scope scope;

    protected Grant() {}

    public Grant(String permission, Scope scope) {
        this.permission = Objects.requireNonNull(permission);
        this.scope = Objects.requireNonNull(scope);
    }

    /** Whether a role of staff, or one of a company, may hold it; the own account is everybody's. */
    public static boolean isFor(String permission, boolean staff) {
        return permission.equals(Permission.ACCOUNT_EDIT) || Permission.isOfStaff(permission) == staff;
    }

    /** How far a permission can reach, the narrowest first. */
    public static List<Scope> choices(String permission) {
        if (Permission.isOfStaff(permission)) {
            return List.of(Scope.ALL);
        }
        if (ALWAYS_OWN.contains(permission)) {
            return List.of(Scope.OWN);
        }
        if (ALWAYS_COMPANY.contains(permission)) {
            return List.of(Scope.COMPANY);
        }
        return OF_RECORDS.contains(permission)
                ? List.of(Scope.OWN, Scope.UNIT, Scope.SUBTREE, Scope.COMPANY)
                : List.of(Scope.UNIT, Scope.SUBTREE, Scope.COMPANY);
    }

    public String permission() {
        return permission;
    }

    public Scope scope() {
        return scope;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grant that && permission.equals(that.permission) && scope == that.scope;
    }

    @Override
    public int hashCode() {
        return Objects.hash(permission, scope);
    }

    @Override
    public String toString() {
        return permission + " " + scope;
    }
}
