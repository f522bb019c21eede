/** Takes from a supplier's catalogue what belongs around the articles. */
package org.kontor.catalog.service.intake;
