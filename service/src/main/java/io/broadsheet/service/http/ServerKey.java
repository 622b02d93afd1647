package io.broadsheet.service.http;

import io.broadsheet.service.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The key and certificates that a server shows. */
public final class ServerKey {
  private final KeyStore keys;
  private final String password;

  private ServerKey(KeyStore keys, String password) {
    this.keys = keys;
    this.password = password;
  }

  /**
   * Reads a PKCS12 or JKS file.
   *
   * @param password of the file and of its keys; null if there is none
   * @throws UserError if there is no such file, it holds no key, or the password is wrong
   */
  public static ServerKey read(Path file, String password) {
    if (!Files.isReadable(file)) {
      throw new UserError("there is no readable keystore " + file);
    }
    String given = password == null ? "" : password;
    try {
      KeyStore keys = KeyStore.getInstance(file.toFile(), given.toCharArray());
      for (String alias : Collections.list(keys.aliases())) {
        if (keys.isKeyEntry(alias)) {
          return new ServerKey(keys, given);
        }
      }
      throw new UserError("the keystore " + file + " holds certificates and no key of ours");
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new UserError("the keystore " + file + " can't be read: " + unreadable.getMessage());
    }
  }

  SslContextFactory.Server forServer() {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(keys);
    tls.setKeyStorePassword(password);
    return tls;
  }

  @Override
  public String toString() {
    return "a server's key";
  }
}
