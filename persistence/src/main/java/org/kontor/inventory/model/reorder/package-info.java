/** When and how much of an article is to be ordered again. */
package org.kontor.inventory.model.reorder;
