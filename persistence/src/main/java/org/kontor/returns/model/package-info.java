/** Returns of delivered goods (RMA). */
package org.kontor.returns.model;
