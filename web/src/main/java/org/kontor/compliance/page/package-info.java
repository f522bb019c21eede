/** Pages of the audit trail: the whole one for staff, their own company's for its administrators. */
package org.kontor.compliance.page;
