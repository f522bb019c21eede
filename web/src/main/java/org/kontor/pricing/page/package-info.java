/** Pages about prices. */
package org.kontor.pricing.page;
