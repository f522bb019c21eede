/** The orders of the ERP beside ours. */
package org.kontor.integration.model.comparison;
