/** Reads JSON bodies into records strictly: what is not a member of the record is refused, not ignored. */
package org.kontor.shell.json;
