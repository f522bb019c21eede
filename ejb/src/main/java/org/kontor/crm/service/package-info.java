/** Caring for customers: leads, opportunities, contacts, cases and what was talked about. */
package org.kontor.crm.service;
