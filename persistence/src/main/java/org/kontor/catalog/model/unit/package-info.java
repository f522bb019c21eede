/** In which units an article is sold, and what each of them is of its base unit. */
package org.kontor.catalog.model.unit;
