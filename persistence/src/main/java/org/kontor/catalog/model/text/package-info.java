/** Long texts of articles per language, and the part of HTML that they may use. */
package org.kontor.catalog.model.text;
