/** What is told to an outside CRM. */
package org.kontor.crm.event;
