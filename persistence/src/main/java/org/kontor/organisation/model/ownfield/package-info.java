/** What companies ask their buyers for on orders, besides what we ask for. */
package org.kontor.organisation.model.ownfield;
