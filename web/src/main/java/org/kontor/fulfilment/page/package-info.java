/** Pages of those who pack. */
package org.kontor.fulfilment.page;
