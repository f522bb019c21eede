/** The audit trail: what is in it, and that nobody changes it unseen. */
package org.kontor.tests.compliance;
