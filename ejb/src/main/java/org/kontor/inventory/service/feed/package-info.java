/** Stock at sites whose books the ERP keeps: its counts are taken, our movements told, differences shown to staff. */
package org.kontor.inventory.service.feed;
