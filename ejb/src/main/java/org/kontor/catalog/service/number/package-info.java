/**
 * Numbers of articles of any kind: ours, the maker's, the GTIN and the buyer's own. {@link
 * org.kontor.catalog.service.number.TypedNumberQueries} tells what many typed numbers mean, by one statement.
 */
package org.kontor.catalog.service.number;
