/** Use cases and queries about orders that come back. */
package org.kontor.order.service.recurring;
