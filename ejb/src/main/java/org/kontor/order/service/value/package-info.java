/** Rules about what orders are worth: keeping them, and holding orders against them. */
package org.kontor.order.service.value;
