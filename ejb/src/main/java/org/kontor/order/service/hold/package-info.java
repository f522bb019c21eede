/** Holding orders back, for reasons, and letting them go on. */
package org.kontor.order.service.hold;
