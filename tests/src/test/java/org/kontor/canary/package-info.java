/** Classes that break the rules of the house on purpose: they show that the rules bite. Nothing here is used. */
package org.kontor.canary;
