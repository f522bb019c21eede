/** Prices over REST. */
package org.kontor.pricing.api;
