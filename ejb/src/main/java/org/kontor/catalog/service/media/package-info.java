/** Pictures and documents of articles: handed in by staff, shown to whoever may see the article. */
package org.kontor.catalog.service.media;
