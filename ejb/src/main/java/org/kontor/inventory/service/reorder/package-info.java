/** What is to be ordered again, and purchase orders made of it. */
package org.kontor.inventory.service.reorder;
