package org.kontor.organisation.service.division;

/** A division of the house. @param companies how many belong to it @param staff how many people hold a role for it */
public record DivisionView(
        long id, String code, String nameEn, String nameZh, long companies, long staff, long version) {

    public String name(String language) {
        return "zh".equals(language) ? nameZh : nameEn;
    }
}
