/** Papers on pages. */
package org.kontor.document.page;
