package io.broadsheet.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real handshake, with certificates that keytool made for the occasion. */
class RegistryTlsTest {
  private static final String PASSWORD = "changeit";
  private static final String SCHEMA = "{\"schema\": \"\\\"string\\\"\"}";
  @TempDir Path folder;
  private Path trusted;

  @BeforeEach
  void makeTrustedCertificate() throws Exception {
    trusted = keyStore("trusted.p12", "ip:127.0.0.1");
  }

  private Path keyStore(String name, String host) throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-alias",
                    "registry",
                    "-dname",
                    "CN=registry",
                    "-ext",
                    "SAN=" + host,
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    return file;
  }

  private static SSLContext server(Path keyStore) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keyStore)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private SchemaRegistry client(ScriptedServer server, boolean trusting) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("schema.registry.url", "https://" + server.address());
    settings.put("max.retries", 0);
    if (trusting) {
      settings.put("schema.registry.ssl.truststore.location", trusted.toString());
      settings.put("schema.registry.ssl.truststore.password", PASSWORD);
      settings.put("schema.registry.ssl.truststore.type", "PKCS12");
    }
    return HttpSchemaRegistry.of(settings);
  }

  @Test
  void a_certificate_in_the_trust_store_is_trusted() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(server(trusted), ScriptedServer.always(200, SCHEMA));
        SchemaRegistry registry = client(server, true)) {
      assertThat(registry.byId(1)).isNotNull();
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_not() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(server(trusted), ScriptedServer.always(200, SCHEMA));
        SchemaRegistry registry = client(server, false)) {
      assertThatThrownBy(() -> registry.byId(1))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("SSLHandshakeException");
    }
  }

  @Test
  void a_trusted_certificate_of_another_host_is_not() throws Exception {
    trusted = keyStore("other.p12", "dns:other.example");
    try (ScriptedServer server =
            new ScriptedServer(server(trusted), ScriptedServer.always(200, SCHEMA));
        SchemaRegistry registry = client(server, true)) {
      assertThatThrownBy(() -> registry.byId(1))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("127.0.0.1");
    }
  }
}
