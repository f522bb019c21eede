/**
 * Orders that come back: what is wanted, how often, at which prices at most. A template never takes stock and never fixes
 * a price; each due date makes at most one order.
 */
package org.kontor.order.model.recurring;
