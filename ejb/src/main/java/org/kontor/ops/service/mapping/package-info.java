/** Keeps mappings and offers them again. */
package org.kontor.ops.service.mapping;
