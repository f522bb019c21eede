/** Whether this node can search. */
package org.kontor.catalog.health;
