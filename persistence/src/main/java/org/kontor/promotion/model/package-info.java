/** Notices to buyers. */
package org.kontor.promotion.model;
