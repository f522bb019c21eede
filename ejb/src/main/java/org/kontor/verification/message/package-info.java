/** What verification hears of others. */
package org.kontor.verification.message;
