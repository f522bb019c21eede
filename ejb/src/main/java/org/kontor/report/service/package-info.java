/** Figures read across contexts. */
package org.kontor.report.service;
