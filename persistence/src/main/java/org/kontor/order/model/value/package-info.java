/** How little and how much an order may be worth. */
package org.kontor.order.model.value;
