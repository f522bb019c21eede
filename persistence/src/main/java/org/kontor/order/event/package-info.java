/** What the order tells others: its published language. */
package org.kontor.order.event;
