package org.commune.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.server.app.Application;
import org.commune.server.journal.Page;
import org.commune.server.organisations.Organisations;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server on a free port, with a database and a folder of its own. */
public final class TestServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final URI address;

  private TestServer(ConfigurableApplicationContext context) {
    this.context = context;
    this.address =
        URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
  }

  /**
   * Starts one.
   *
   * @param settings {@code name=value}
   */
  public static TestServer start(String... settings) {
    return in(TestDatabase.folder(), settings);
  }

  /** Starts one with the data of a folder. */
  public static TestServer in(Path folder, String... settings) {
    List<String> arguments =
        new ArrayList<>(List.of("--server.port=0", "--commune.data=" + folder));
    Stream.of(settings).map(setting -> "--" + setting).forEach(arguments::add);
    return new TestServer(
        SpringApplication.run(Application.class, arguments.toArray(String[]::new)));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public Organisations organisations() {
    return bean(Organisations.class);
  }

  /** Begins an organisation. */
  public TestServer with(String name, Page founding) {
    if (organisations().begin(name, "test/" + name, List.of(founding)).isEmpty()) {
      throw new IllegalStateException(name + " does not begin");
    }
    return this;
  }

  public URI at(String path) {
    return address.resolve(path);
  }

  /** Somebody with a browser, or what is left of one without scripts. */
  public Visitor visitor() {
    return new Visitor();
  }

  @Override
  public void close() {
    context.close();
  }

  /** Keeps cookies, and sends forms as the pages have them. */
  public final class Visitor {
    private static final Pattern CSRF =
        Pattern.compile("name=\"_csrf\" (?:type=\"hidden\" )?value=\"([^\"]*)\"");
    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String csrf = "";

    /** The answer to a request for a page. */
    public HttpResponse<String> get(String path) {
      return seen(send(HttpRequest.newBuilder(at(path)).GET()));
    }

    /** The answer to a form, with the token that the last page had. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
      return seen(
          send(
              HttpRequest.newBuilder(at(path))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form(fields)))));
    }

    private String form(Map<String, String> fields) {
      return Stream.concat(Stream.of(Map.entry("_csrf", csrf)), fields.entrySet().stream())
          .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
          .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> seen(HttpResponse<String> answer) {
      Matcher token = CSRF.matcher(answer.body());
      if (token.find()) {
        csrf = token.group(1);
      }
      return answer;
    }

    /** Sends any request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
