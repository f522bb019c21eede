/** How the catalogue is built: categories, attributes, and values that mean the same. */
package org.kontor.catalog.service.structure;
