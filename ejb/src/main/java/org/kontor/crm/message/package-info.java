/** Hears what an outside CRM says. */
package org.kontor.crm.message;
