/** What stands on the papers and how they look. */
package org.kontor.document.service.print;
