/** Orders beyond the stock: whether they may be, who waits, and who is served when goods come. */
package org.kontor.inventory.service.waiting;
