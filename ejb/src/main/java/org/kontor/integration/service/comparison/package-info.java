/** The nightly comparison of the ERP's orders with ours. */
package org.kontor.integration.service.comparison;
