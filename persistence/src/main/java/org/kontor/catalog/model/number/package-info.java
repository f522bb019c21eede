/** The numbers that companies give to articles. */
package org.kontor.catalog.model.number;
