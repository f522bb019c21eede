/** The rules of the house as tests over the compiled classes of all modules. */
package org.kontor.tests.architecture;
