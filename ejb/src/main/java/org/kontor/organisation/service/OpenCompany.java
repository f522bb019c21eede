package org.kontor.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.kernel.Permission;
import org.kontor.organisation.model.ApplicantCompanyRepository;

/** Brings a company into being that has applied. It may look around; ordering is for those who were verified. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class OpenCompany {

    @Inject
    private ApplicantCompanyRepository companies;

    @Inject
    private Clock clock;

    /** @return the id of the company */
    public long open(OpenCompanyCommand command) {
        return companies.add(
                new ApplicantCompanyRepository.Applicant(
                        command.number(),
                        command.name(),
                        command.country(),
                        command.currency(),
                        command.language(),
                        command.timeZone(),
                        command.vatId(),
                        command.email(),
                        command.phone()),
                new ApplicantCompanyRepository.Seat(
                        command.street(), command.city(), command.region(), command.postalCode()),
                clock.instant());
    }
}
