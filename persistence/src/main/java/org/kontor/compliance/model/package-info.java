/** The audit trail: chained entries, signed anchors, and what is wrong with them if anything is. */
package org.kontor.compliance.model;
