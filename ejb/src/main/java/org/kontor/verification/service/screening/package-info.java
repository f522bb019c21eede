/** Companies are compared with lists of those with whom trade is forbidden; hits wait for a person. */
package org.kontor.verification.service.screening;
