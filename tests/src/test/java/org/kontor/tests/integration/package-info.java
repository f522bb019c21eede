/** The road of messages: to the ERP and the carrier and back, letters, and what goes wrong on the way. */
package org.kontor.tests.integration;
