/** What the taking of lines tells between the machinery of imports and the contexts that take them. */
package org.kontor.ops.event;
