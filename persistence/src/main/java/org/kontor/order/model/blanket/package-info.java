/** Quantities and prices agreed with a company for a time, which its orders call off. */
package org.kontor.order.model.blanket;
