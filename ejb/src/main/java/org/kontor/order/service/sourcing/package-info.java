/** Whether the goods of an order may still come from another site. */
package org.kontor.order.service.sourcing;
