package org.commune.server.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The server as Spring puts it together. Parts are told apart by their full names: there is a
 * controller of the check for pages, and one for programs.
 */
@SpringBootApplication
@org.springframework.scheduling.annotation.EnableScheduling
@ComponentScan(
    value = "org.commune.server",
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(Settings.class)
public class Application {}
