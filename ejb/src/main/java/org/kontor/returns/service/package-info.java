/** Asking for returns, deciding them, and reading them. */
package org.kontor.returns.service;
