/** A day of another system's trade, ordered anew: the invoices become live orders of the same customers. */
package org.kontor.tests.replay;
