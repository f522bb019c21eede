/** Files that were handed in, as records of cells: CSV, spreadsheets and supplier catalogues look alike from here on. */
package org.kontor.ops.model.source;
