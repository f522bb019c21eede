/** From which sites the goods of an order come, why, and how people change it. */
package org.kontor.inventory.service.sourcing;
