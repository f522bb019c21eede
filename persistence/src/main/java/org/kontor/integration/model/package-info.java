/** Outbox, inbox, dead letters and the log of what partners and we said to each other. */
package org.kontor.integration.model;
