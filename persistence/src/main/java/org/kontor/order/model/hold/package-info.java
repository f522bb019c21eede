/** What holds orders back, and why. */
package org.kontor.order.model.hold;
