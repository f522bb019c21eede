/** Papers over REST. */
package org.kontor.document.api;
