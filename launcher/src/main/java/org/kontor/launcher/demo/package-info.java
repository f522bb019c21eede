/**
 * The demonstration trading company: articles from norm dimensions, prices, stock, buyers and staff. Pure computation,
 * no clock and no chance, so two fills of an empty database are equal.
 */
package org.kontor.launcher.demo;
