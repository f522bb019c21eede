/** Companies that apply, are checked, and may do what follows from it. */
package org.kontor.tests.verification;
