/** Mappings that staff keep, to be offered again when a file with the same columns comes. */
package org.kontor.ops.model.mapping;
