/** Pictures and documents of articles: what may be handed in, and what is made of it. */
package org.kontor.catalog.model.media;
