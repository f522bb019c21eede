/** Where messages end that nobody could take. */
package org.kontor.integration.message;
