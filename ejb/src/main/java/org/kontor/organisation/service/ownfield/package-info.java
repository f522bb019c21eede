/** Companies define fields of their own; what is typed into them is checked here. */
package org.kontor.organisation.service.ownfield;
