/** Who may pass: every request goes through here before any page or resource sees it. Denies what it does not know. */
package org.kontor.shell.security;
