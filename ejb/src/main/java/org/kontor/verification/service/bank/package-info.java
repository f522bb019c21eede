/** Bank accounts of companies: entered by the company, checked by staff, seen whole by few. */
package org.kontor.verification.service.bank;
