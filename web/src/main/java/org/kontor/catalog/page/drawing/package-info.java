/** Technical line drawings of articles, true to their dimensions, computed from the key that an article carries. */
package org.kontor.catalog.page.drawing;
