package io.broadsheet.local.endtoend;

import io.broadsheet.local.EmbeddedBroker;
import io.broadsheet.local.Ports;
import io.broadsheet.schemas.TopicAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/**
 * A broker that wants TLS, a name and a password, with our topics. Beside it there is an open way
 * in, for the broker's talks with itself.
 */
final class SecureBroker implements AutoCloseable {
  static final String USER = "broadsheet";
  private final int port = Ports.free();
  private final Path keyStore;
  private final String storePassword;
  private final EmbeddedBroker broker;

  SecureBroker(Path folder, String password, String storePassword) throws Exception {
    this.storePassword = storePassword;
    this.keyStore = keyStore(folder);
    this.broker = EmbeddedBroker.start(folder.resolve("broker"), 0, this::secure);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      new TopicAdmin(admin, 2, Optional.empty()).createMissing();
      ScramCredentialInfo how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
      admin
          .alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(USER, how, password)))
          .all()
          .get();
    }
  }

  private void secure(Map<String, String> settings) {
    String listener = ",SECURE://" + Ports.LOOPBACK + ":" + port;
    settings.merge("listeners", listener, String::concat);
    settings.merge("advertised.listeners", listener, String::concat);
    settings.merge("listener.security.protocol.map", ",SECURE:SASL_SSL", String::concat);
    settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    settings.put(
        "listener.name.secure.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.put("listener.name.secure.ssl.keystore.type", "PKCS12");
    settings.put("listener.name.secure.ssl.keystore.location", keyStore.toString());
    settings.put("listener.name.secure.ssl.keystore.password", storePassword);
    settings.put("listener.name.secure.ssl.key.password", storePassword);
    settings.put("broker.session.timeout.ms", "60000");
  }

  /** A key and its certificate, which also serves as what clients trust. */
  private Path keyStore(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("broker.p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-alias",
            "broker",
            "-dname",
            "CN=broker",
            "-ext",
            "SAN=ip:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-storepass",
            storePassword,
            "-keystore",
            file.toString());
    Path output = folder.resolve("keytool.log");
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool: " + Files.readString(output));
    }
    return file;
  }

  String address() {
    return Ports.LOOPBACK + ":" + port;
  }

  /** What a client needs, as lines of a settings file. */
  List<String> settings(String password) {
    return List.of(
        "kafka.bootstrap.servers=" + address(),
        "kafka.security.protocol=SASL_SSL",
        "kafka.sasl.mechanism=SCRAM-SHA-512",
        "kafka.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required"
            + " username=\""
            + USER
            + "\" password=\""
            + password
            + "\";",
        "kafka.ssl.truststore.location=" + keyStore,
        "kafka.ssl.truststore.password=" + storePassword);
  }

  @Override
  public void close() {
    broker.close();
  }
}
