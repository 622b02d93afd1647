package io.broadsheet.service.http;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** HTTPS with TLS 1.2 or 1.3, as the JDK and Jetty allow them. */
final class TlsConnector {
  private TlsConnector() {}

  /** Any name is answered: which one is ours is the client's to check, by the certificate. */
  static Connector of(Server server, HttpConfiguration http, ServerKey key, HttpAddress address) {
    HttpConfiguration secure = new HttpConfiguration(http);
    secure.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector connector =
        new ServerConnector(server, key.forServer(), new HttpConnectionFactory(secure));
    connector.setHost(address.host());
    connector.setPort(address.port());
    connector.setIdleTimeout(http.getIdleTimeout());
    return connector;
  }
}
