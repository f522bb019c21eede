/** Carries messages: out of the outbox to partners and listeners, in from the queues, and past what goes wrong. */
package org.kontor.integration.service;
