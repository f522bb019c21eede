/** Purchasing control in the running whole. */
package org.kontor.tests.approval;
