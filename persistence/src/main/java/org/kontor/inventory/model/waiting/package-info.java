/** Orders beyond the stock: who waits for what, until when, and who is served first. */
package org.kontor.inventory.model.waiting;
