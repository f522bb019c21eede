package org.kontor.organisation.model;

import org.kontor.kernel.Rule;

/** What must hold of companies, their people and addresses. */
public enum OrganisationRule implements Rule {
    COMPANY_NOT_FOUND("organisation.company-not-found", 404),
    UNIT_NOT_FOUND("organisation.unit-not-found", 404),
    UNIT_CODE_TAKEN("organisation.unit-code-taken", 422),
    UNIT_CODE_WRONG("organisation.unit-code-wrong", 422),
    UNIT_NAME_WRONG("organisation.unit-name-wrong", 422),
    UNIT_WOULD_BE_BELOW_ITSELF("organisation.unit-would-be-below-itself", 422),
    UNIT_ABOVE_IS_GIVEN_UP("organisation.unit-above-is-given-up", 422),
    UNIT_HAS_UNITS_BELOW("organisation.unit-has-units-below", 422),
    UNIT_HAS_PEOPLE("organisation.unit-has-people", 422),
    ROOT_STAYS("organisation.root-stays", 422),
    SETTING_UNKNOWN("organisation.setting-unknown", 422),
    SETTING_VALUE_WRONG("organisation.setting-value-wrong", 422),
    SHIP_TO_NOT_OFFERED("organisation.ship-to-not-offered", 422),
    COST_CENTRE_NOT_FOUND("organisation.cost-centre-not-found", 404),
    COST_CENTRE_CODE_TAKEN("organisation.cost-centre-code-taken", 422),
    COST_CENTRE_CODE_WRONG("organisation.cost-centre-code-wrong", 422),
    COST_CENTRE_NAME_WRONG("organisation.cost-centre-name-wrong", 422),
    COST_CENTRE_NEEDS_A_UNIT("organisation.cost-centre-needs-a-unit", 422),
    COST_CENTRE_LINE_WRONG("organisation.cost-centre-line-wrong", 422),
    ADDRESS_NOT_FOUND("organisation.address-not-found", 404),
    ADDRESS_LABEL_TAKEN("organisation.address-label-taken", 422),
    ADDRESS_FIELD_NEEDED("organisation.address-field-needed", 422),
    ADDRESS_POSTAL_CODE_WRONG("organisation.address-postal-code-wrong", 422),
    ADDRESS_COUNTRY_UNKNOWN("organisation.address-country-unknown", 422),
    ADDRESS_IS_DEFAULT("organisation.address-is-default", 422),
    OWN_FIELD_NOT_FOUND("organisation.own-field-not-found", 404),
    OWN_FIELD_CODE_WRONG("organisation.own-field-code-wrong", 422),
    OWN_FIELD_CODE_TAKEN("organisation.own-field-code-taken", 422),
    OWN_FIELD_LABEL_WRONG("organisation.own-field-label-wrong", 422),
    OWN_FIELD_LENGTH_WRONG("organisation.own-field-length-wrong", 422),
    OWN_FIELD_CHOICES_WRONG("organisation.own-field-choices-wrong", 422),
    OWN_FIELDS_TOO_MANY("organisation.own-fields-too-many", 422),
    OWN_FIELD_UNKNOWN("organisation.own-field-unknown", 422),
    OWN_FIELD_MISSING("organisation.own-field-missing", 422),
    OWN_VALUE_WRONG("organisation.own-value-wrong", 422),
    OWN_VALUE_TOO_LONG("organisation.own-value-too-long", 422),
    DIVISION_NOT_FOUND("organisation.division-not-found", 404),
    DIVISION_CODE_WRONG("organisation.division-code-wrong", 422),
    DIVISION_CODE_TAKEN("organisation.division-code-taken", 422),
    DIVISION_NAME_WRONG("organisation.division-name-wrong", 422),
    DIVISION_IN_USE("organisation.division-in-use", 422),
    CONTACT_IS_NOT_OF_STAFF("organisation.contact-is-not-of-staff", 422),
    CONTACT_NEEDS_A_PHONE("organisation.contact-needs-a-phone", 422),
    ONLY_FOR_THE_WHOLE_COMPANY("organisation.only-for-the-whole-company", 403),
    CHANGED_MEANWHILE("organisation.changed-meanwhile", 409);

    private final String key;
    private final int status;

    OrganisationRule(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
