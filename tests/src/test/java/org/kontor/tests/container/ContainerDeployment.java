package org.kontor.tests.container;

import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Brings all tests named *ContainerIT into the running server, once for the whole run. They lie in a small deployment
 * of their own that sees the classes of the application; the application itself is the built EAR, unchanged.
 */
@ArquillianSuiteDeployment
public class ContainerDeployment {

    private static final String SEES_THE_APPLICATION =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.2">
              <deployment>
                <dependencies>
                  <module name="deployment.kontor.ear"/>
                  <module name="deployment.kontor.ear.kontor-ejb.jar"/>
                  <module name="deployment.kontor.ear.kontor-batch.jar"/>
                  <module name="org.wildfly.security.elytron"/>
                </dependencies>
              </deployment>
            </jboss-deployment-structure>
            """;

    @Deployment
    public static WebArchive tests() {
        return ShrinkWrap.create(WebArchive.class, "kontor-tests.war")
                .addPackages(true, Filters.include(".*ContainerIT(\\$.*)?\\.class"), "org.kontor")
                .addPackage(Application.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(new StringAsset(SEES_THE_APPLICATION), "jboss-deployment-structure.xml");
    }
}
