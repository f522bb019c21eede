/** Purchasing control: rules, the search for approvers, flows, limits, absences. */
package org.kontor.approval.model;
