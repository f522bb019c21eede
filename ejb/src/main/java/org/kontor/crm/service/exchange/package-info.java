/** Telling an outside CRM what we have, and taking what it has. */
package org.kontor.crm.service.exchange;
