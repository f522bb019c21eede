/** What lies where of an article, for whom it is held, and what is to come. */
package org.kontor.inventory.service.stock;
