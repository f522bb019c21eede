/** Shipments: what of an order travels, with whom, and when it left and arrived. */
package org.kontor.fulfilment.model;
