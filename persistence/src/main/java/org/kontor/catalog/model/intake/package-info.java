/** What a supplier's catalogue brings besides the articles themselves: its tree, and the articles it names beside them. */
package org.kontor.catalog.model.intake;
