/** What others learn of returns. */
package org.kontor.returns.event;
