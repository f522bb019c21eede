/** What a buyer is told when goods he waits for come later than was promised. */
package org.kontor.order.service.moved;
