package org.kontor.identity.service.role;

import java.time.Instant;
import org.kontor.kernel.Scope;

/**
 * One reason why somebody may do something.
 *
 * @param role code of the role that gives it
 * @param roleName null for a role of the program
 * @param unitName where it is held; null for staff
 * @param endsAt null for good
 * @param divisionEn the division of the house for whose companies it is held; null for none
 */
public record RightRow(
        String permission,
        Scope scope,
        String role,
        String roleName,
        String unitName,
        Instant endsAt,
        String divisionEn,
        String divisionZh) {}
