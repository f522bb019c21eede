/** What partners say about stock. */
package org.kontor.inventory.message;
