/** What a buyer sees, driven in a real browser: the road to an order, its looks in figures, and who can use it. */
package org.kontor.tests.portal;
