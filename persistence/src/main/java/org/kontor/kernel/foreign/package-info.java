/** Files that others made, read with bounds on everything that they can claim: XML, and workbooks row by row. */
package org.kontor.kernel.foreign;
