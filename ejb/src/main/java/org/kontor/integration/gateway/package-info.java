/** The way out to systems that are not on a queue. Never called inside a transaction. */
package org.kontor.integration.gateway;
