/** What approval tells others, and is told: its published language. */
package org.kontor.approval.event;
