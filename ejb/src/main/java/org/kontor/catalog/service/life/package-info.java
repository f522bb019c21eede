/** Articles as staff keep them by hand, and as they come and go by themselves. */
package org.kontor.catalog.service.life;
