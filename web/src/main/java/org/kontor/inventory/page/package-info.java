/** Pages about stock and what suppliers bring. */
package org.kontor.inventory.page;
