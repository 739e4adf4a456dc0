package org.commune.server.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;

/** The server as Spring puts it together. */
@SpringBootApplication
@org.springframework.scheduling.annotation.EnableScheduling
@ComponentScan("org.commune.server")
@EnableConfigurationProperties(Settings.class)
public class Application {}
