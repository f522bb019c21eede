/** What the order hears: from the ERP, from the relay, from fulfilment. */
package org.kontor.order.message;
