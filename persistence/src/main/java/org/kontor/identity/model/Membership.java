package org.kontor.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** A role that a person holds: a buyer's for one company, a member of staff's for none. */
@Embeddable
public class Membership implements Serializable {

    @Column(name = "company_id")
    private Long companyId;

    @Column(name = "role_code")
    private String roleCode;

    protected Membership() {}

    private Membership(Long companyId, String roleCode) {
        this.companyId = companyId;
        this.roleCode = Objects.requireNonNull(roleCode);
    }

    public static Membership ofCompany(long companyId, String roleCode) {
        return new Membership(companyId, roleCode);
    }

    public static Membership ofStaff(String roleCode) {
        return new Membership(null, roleCode);
    }

    /** Null for staff. */
    public Long companyId() {
        return companyId;
    }

    public String roleCode() {
        return roleCode;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Membership that
                && Objects.equals(companyId, that.companyId)
                && roleCode.equals(that.roleCode);
    }

    @Override
    public int hashCode() {
        return Objects.hash(companyId, roleCode);
    }
}
