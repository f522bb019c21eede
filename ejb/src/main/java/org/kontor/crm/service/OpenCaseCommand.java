package org.kontor.crm.service;

import org.kontor.crm.model.Priority;

/**
 * Something that a customer wants to have seen to.
 *
 * @param formKey of the form that says so: the same form makes one case
 * @param company its number
 * @param order number of the order that it is about; empty for none
 */
public record OpenCaseCommand(
        String formKey, String company, String order, String subject, String words, Priority priority) {}
