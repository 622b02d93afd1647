package io.broadsheet.service.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where a server listens.
 *
 * @param host a name or address; loopback unless the user says otherwise
 * @param port 0 for a free one
 * @param portSetting the setting that moves it, for the message when the port is taken
 * @param key with one, the server speaks HTTPS and nothing else
 */
public record HttpAddress(String host, int port, String portSetting, Optional<ServerKey> key) {

  /** Without TLS. */
  public HttpAddress(String host, int port, String portSetting) {
    this(host, port, portSetting, Optional.empty());
  }

  /** Whether nobody outside this machine can reach it. */
  public boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
