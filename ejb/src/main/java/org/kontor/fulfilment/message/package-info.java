/** What fulfilment hears: of confirmed orders, and from carriers. */
package org.kontor.fulfilment.message;
