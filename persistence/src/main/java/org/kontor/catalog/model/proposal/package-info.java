/** What staff want articles to be, until a colleague agrees. */
package org.kontor.catalog.model.proposal;
