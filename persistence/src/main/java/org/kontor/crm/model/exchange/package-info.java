/** What an outside CRM has of the same customers, and what both sides changed differently. */
package org.kontor.crm.model.exchange;
