/** Changes of articles that wait for a second person. */
package org.kontor.catalog.service.proposal;
