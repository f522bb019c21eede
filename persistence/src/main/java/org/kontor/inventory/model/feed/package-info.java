/** Stock at sites whose books another system keeps: its counts, our movements since, and where the two differ. */
package org.kontor.inventory.model.feed;
