package org.kontor.kernel;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Names of what a caller may do. Every use case and every query declares one of them; roles are sets of them. Names of
 * staff permissions start with {@code staff.}.
 */
public final class Permission {

    public static final String CATALOG_READ = "catalog.read";
    public static final String CART_EDIT = "cart.edit";
    public static final String ORDER_PLACE = "order.place";
    public static final String ORDER_READ = "order.read";

    /** Reading the own company: its addresses, its people. */
    public static final String COMPANY_READ = "company.read";

    /** Changing the own company: units, cost centres, addresses, settings. */
    public static final String COMPANY_MANAGE = "company.manage";

    /** Inviting people, giving and taking roles, building roles. */
    public static final String PEOPLE_MANAGE = "people.manage";

    /** Changing the own account: language, look, password, factors; every person may, no API key does. */
    public static final String ACCOUNT_EDIT = "account.edit";

    /** Deciding about orders of others that wait for it. */
    public static final String APPROVAL_DECIDE = "approval.decide";

    /** The company's rules of approval, limits, absences. */
    public static final String APPROVAL_MANAGE = "approval.manage";

    /** Seeing the company's budgets; making and changing them. */
    public static final String BUDGET_READ = "budget.read";

    public static final String BUDGET_MANAGE = "budget.manage";

    public static final String RECURRING_EDIT = "recurring.edit";

    /** Keeping the company's own numbers of articles. */
    public static final String NUMBER_EDIT = "number.edit";

    /** How the company's people sign in: its identity provider and its mail domains. */
    public static final String SIGNIN_MANAGE = "signin.manage";

    /** Making and withdrawing the company's API keys; no key ever holds it. */
    public static final String APIKEY_MANAGE = "apikey.manage";

    /** Seeing which bank accounts the company has, by their last signs. */
    public static final String BANK_READ = "bank.read";

    /** Entering and retiring the company's bank accounts. */
    public static final String BANK_MANAGE = "bank.manage";

    /** Seeing the company's bank accounts whole; each look is noted. */
    public static final String BANK_REVEAL = "bank.reveal";

    /** Writing what all buyers read on their home page. */
    public static final String STAFF_NOTICE_EDIT = "staff.notice.edit";

    /** Saying which words mean the same, and having the search indexes made anew. */
    public static final String STAFF_SEARCH_MANAGE = "staff.search.manage";

    public static final String STAFF_ORDER_READ = "staff.order.read";
    public static final String STAFF_CATALOG_READ = "staff.catalog.read";

    /** Keeping the catalogue: articles, categories, attributes, and which company sees what. */
    public static final String STAFF_CATALOG_EDIT = "staff.catalog.edit";

    /** Agreeing to changes of articles that wait for a second person, or refusing them. */
    public static final String STAFF_CATALOG_APPROVE = "staff.catalog.approve";

    /** Price lists, contracts, and why an article costs a company what it costs. */
    public static final String STAFF_PRICE_READ = "staff.price.read";

    /** Changing prices, price lists and who buys from them; drafting, approving and ending contracts. */
    public static final String STAFF_PRICE_MANAGE = "staff.price.manage";

    /** What lies where, what it is held for, and what suppliers are to bring. */
    public static final String STAFF_STOCK_READ = "staff.stock.read";

    /** Ordering of suppliers and noting what arrives. */
    public static final String STAFF_STOCK_MANAGE = "staff.stock.manage";

    public static final String STAFF_COMPANY_READ = "staff.company.read";

    /** Looking into what companies show of themselves, checking it and deciding. */
    public static final String STAFF_COMPANY_VERIFY = "staff.company.verify";

    /** Seeing bank accounts of companies whole; each look is noted. */
    public static final String STAFF_BANK_REVEAL = "staff.bank.reveal";

    /** Acting on behalf of a buyer, with both names on every record. */
    public static final String STAFF_COMPANY_ACTAS = "staff.company.actas";

    public static final String STAFF_AUDIT_READ = "staff.audit.read";
    public static final String STAFF_SETTINGS = "staff.settings";
    public static final String STAFF_IMPORT_RUN = "staff.import.run";
    public static final String STAFF_JOB_READ = "staff.job.read";
    public static final String STAFF_REPORT_READ = "staff.report.read";
    public static final String STAFF_MESSAGE_MANAGE = "staff.message.manage";

    public static final String STAFF_CREDIT_MANAGE = "staff.credit.manage";

    /** Cancelling a buyer's order. */
    public static final String STAFF_ORDER_CANCEL = "staff.order.cancel";

    /** Holding an order back, and letting it go on. */
    public static final String STAFF_ORDER_HOLD = "staff.order.hold";

    /** Deciding what buyers may send back. */
    public static final String STAFF_RETURN_MANAGE = "staff.return.manage";

    /** Leads, opportunities, cases, contacts and what was talked about with customers. */
    public static final String STAFF_CRM_MANAGE = "staff.crm.manage";

    /** Roles of staff and of the program, and what anybody may do. */
    public static final String STAFF_ROLE_MANAGE = "staff.role.manage";

    /** Making and withdrawing keys of staff; no key ever holds it. */
    public static final String STAFF_APIKEY_MANAGE = "staff.apikey.manage";

    /** Whose certificates are believed, and which are revoked. */
    public static final String STAFF_TRUST_MANAGE = "staff.trust.manage";

    /** Handing a person his data and forgetting him, when he asks staff. */
    public static final String STAFF_PRIVACY = "staff.privacy";

    /** Callers inside the system: message-driven beans, timers, jobs. No person ever holds it. */
    public static final String SYSTEM = "system";

    /** What nobody does for somebody else: deciding, changing credentials, keys and rights. */
    public static final Set<String> IN_PERSON_ONLY = Set.of(
            ACCOUNT_EDIT,
            APPROVAL_DECIDE,
            APPROVAL_MANAGE,
            APIKEY_MANAGE,
            BANK_MANAGE,
            BANK_REVEAL,
            PEOPLE_MANAGE,
            SIGNIN_MANAGE);

    /**
     * What staff do with single companies: held for all, for those of a division or for those whose contact somebody is. The
     * others are about the house as a whole. The same list stands in the database.
     */
    public static final Set<String> ABOUT_COMPANIES = Set.of(
            STAFF_ORDER_READ,
            STAFF_ORDER_CANCEL,
            STAFF_ORDER_HOLD,
            STAFF_RETURN_MANAGE,
            STAFF_CRM_MANAGE,
            STAFF_COMPANY_READ,
            STAFF_COMPANY_VERIFY,
            STAFF_COMPANY_ACTAS,
            STAFF_BANK_REVEAL,
            STAFF_REPORT_READ,
            STAFF_CREDIT_MANAGE);

    /** All that a person or key may hold, in the order of this list; read from the constants, so that none is forgotten. */
    public static List<String> all() {
        return ALL;
    }

    /** Whether it is one of staff. */
    public static boolean isOfStaff(String permission) {
        return permission.startsWith("staff.");
    }

    private static final List<String> ALL = Arrays.stream(Permission.class.getFields())
            .filter(constant -> constant.getType() == String.class)
            .map(Permission::value)
            .filter(name -> !name.equals(SYSTEM))
            .toList();

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(constant.getName(), hidden);
        }
    }

    private Permission() {}
}
