/** Companies compared with lists of those with whom trade is forbidden. */
package org.kontor.verification.model.screening;
