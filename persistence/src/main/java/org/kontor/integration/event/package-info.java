/** What every context needs to speak: events, and where they go. */
package org.kontor.integration.event;
