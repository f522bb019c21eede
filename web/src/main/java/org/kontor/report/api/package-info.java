/** Reports over REST. */
package org.kontor.report.api;
