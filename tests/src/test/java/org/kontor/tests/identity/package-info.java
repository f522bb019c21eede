/** Ways in: invitations, passwords, second factors, sessions, companies, staff in a buyer's place. */
package org.kontor.tests.identity;
