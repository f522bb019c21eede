/** Use cases of shipments, and what others may read of them. */
package org.kontor.fulfilment.service;
