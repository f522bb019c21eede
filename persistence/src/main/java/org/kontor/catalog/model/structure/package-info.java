/** How the catalogue is built: categories, attributes and what their values mean. */
package org.kontor.catalog.model.structure;
