/** Pages of caring for customers. */
package org.kontor.crm.page;
