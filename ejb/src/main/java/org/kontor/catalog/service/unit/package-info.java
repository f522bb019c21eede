/** The units in which articles are sold, as staff keep them and as buyers choose among them. */
package org.kontor.catalog.service.unit;
