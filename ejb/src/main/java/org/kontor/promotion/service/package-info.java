/** What the house tells its buyers. */
package org.kontor.promotion.service;
