package io.broadsheet.service.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where a server listens.
 *
 * @param host a name or address; loopback unless the user says otherwise
 * @param port 0 for a free one
 * @param portSetting the setting that moves it, for the message when the port is taken
 */
public record HttpAddress(String host, int port, String portSetting) {

  /** Whether nobody outside this machine can reach it. */
  public boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
