/** What other contexts have written into the audit trail. */
package org.kontor.compliance.event;
