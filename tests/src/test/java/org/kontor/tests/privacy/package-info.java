/** What people may ask about their own data. */
package org.kontor.tests.privacy;
