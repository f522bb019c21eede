/** Values and rules that every context shares; depends on nothing of Kontor. */
package org.kontor.kernel;
