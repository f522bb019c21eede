/** What suppliers sent under orders of ours, as their papers say it. */
package org.kontor.inventory.model.inbound;
