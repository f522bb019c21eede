/** Jobs of this context: files of lines to order. */
package org.kontor.cart.job;
