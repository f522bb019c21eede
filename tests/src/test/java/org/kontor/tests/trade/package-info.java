/** Trade of another system: its file, its figures counted by other means than the product's, and imports over REST. */
package org.kontor.tests.trade;
