/** The audit trail: written, read, anchored and proved. */
package org.kontor.compliance.service;
