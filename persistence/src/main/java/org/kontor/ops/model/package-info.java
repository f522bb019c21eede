/** Imports: the file that was handed in, the run that takes it, and what the rules of reading say of each line. */
package org.kontor.ops.model;
