package org.kontor.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.kernel.Permission;

/** The parts of the company's settings, as far as the reader may open them. */
@Named("sections")
@RequestScoped
public class CompanySections {

    /** @param name last part of the text key {@code shell.company.} */
    public record Section(String name, String address, String permission) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("people", "/company/people", Permission.PEOPLE_MANAGE),
            new Section("roles", "/company/roles", Permission.PEOPLE_MANAGE),
            new Section("units", "/company/units", Permission.COMPANY_MANAGE),
            new Section("addresses", "/company/addresses", Permission.COMPANY_MANAGE),
            new Section("cost-centres", "/company/cost-centres", Permission.COMPANY_MANAGE),
            new Section("bank", "/company/bank", Permission.BANK_READ),
            new Section("fields", "/company/fields", Permission.COMPANY_MANAGE),
            new Section("numbers", "/company/numbers", Permission.NUMBER_EDIT),
            new Section("rules", "/company/rules", Permission.APPROVAL_MANAGE),
            new Section("limits", "/company/limits", Permission.APPROVAL_MANAGE));

    static List<Section> all() {
        return SECTIONS;
    }

    private Reader reader;

    protected CompanySections() {}

    @Inject
    public CompanySections(Reader reader) {
        this.reader = reader;
    }

    public List<Section> getEntries() {
        return SECTIONS.stream()
                .filter(section -> reader.isBuyer() && reader.may(section.permission()))
                .toList();
    }

    public boolean isAny() {
        return !getEntries().isEmpty();
    }
}
