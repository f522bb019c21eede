/** What programs of a company learn about its verification. */
package org.kontor.verification.api;
