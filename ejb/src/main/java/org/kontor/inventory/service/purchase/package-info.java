/** Ordering of suppliers, noting what arrives, and what stands to arrive. */
package org.kontor.inventory.service.purchase;
