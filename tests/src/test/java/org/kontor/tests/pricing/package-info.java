/** Prices in the running whole. */
package org.kontor.tests.pricing;
