/**
 * Which articles a company may see. {@link org.kontor.catalog.service.assortment.Visible} is the one condition for it; {@link
 * org.kontor.catalog.service.assortment.SightQueries} says the same for what is not asked of the database.
 */
package org.kontor.catalog.service.assortment;
