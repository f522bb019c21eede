/** The way out to authorities. Never called inside a transaction. */
package org.kontor.verification.gateway;
