/** What sales reports ask for. */
package org.kontor.report.model;
