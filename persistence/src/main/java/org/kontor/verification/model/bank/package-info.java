/** Bank accounts of companies: which number is one, and how far an account is checked. */
package org.kontor.verification.model.bank;
