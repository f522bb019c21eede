/** Returns on pages. */
package org.kontor.returns.page;
