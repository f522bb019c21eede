/** What people may ask of us about themselves: taking their data along, being forgotten, taking a consent back. */
package org.kontor.privacy.service;
