/** What fulfilment tells others. */
package org.kontor.fulfilment.event;
