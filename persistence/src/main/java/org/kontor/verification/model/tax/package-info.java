/** Numbers by which tax authorities know companies, and what can be said of them without asking anybody. */
package org.kontor.verification.model.tax;
