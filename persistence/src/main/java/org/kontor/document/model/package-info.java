/** Papers of orders and shipments as they are kept. */
package org.kontor.document.model;
