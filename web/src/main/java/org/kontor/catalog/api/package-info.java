/** The catalogue for programs and for the scripts of the portal's pages. */
package org.kontor.catalog.api;
