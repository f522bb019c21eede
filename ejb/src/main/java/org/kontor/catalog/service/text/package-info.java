/** Long texts of articles: taken from staff and imports, shown in the reader's language or another. */
package org.kontor.catalog.service.text;
