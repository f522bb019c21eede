/** The audit trail as a file. */
package org.kontor.compliance.api;
