/** What the server's TLS listener needs of ours; a module of the server, no part of the application. */
package org.kontor.tls;
