/** Answers of the REST interface to what is wrong: problem documents (RFC 9457), never the inside of the program. */
package org.kontor.shell.problem;
