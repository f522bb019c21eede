/** What companies may see of the catalogue. */
package org.kontor.catalog.model.assortment;
