/** Purchase orders: what suppliers are to bring, when, and what has come of it. */
package org.kontor.inventory.model.purchase;
