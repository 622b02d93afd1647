package io.broadsheet.local.endtoend;

import io.broadsheet.local.stack.Stack;
import io.broadsheet.service.cli.Lifecycle;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * Where broker, registry and PostgreSQL of the end-to-end tests come from: embedded, or with {@code
 * -Pdocker} containers of the images that {@code docker-compose.yml} names.
 */
interface Servers {

  /** A PostgreSQL: its address as a sink takes it, and as a test asks it. */
  record Database(String store, String password, String jdbc) {}

  Database database(Lifecycle lifecycle) throws IOException;

  /** Services with their data in a folder, on a broker and a registry. */
  Stack stack(Lifecycle lifecycle, Path folder);

  static Servers chosen() {
    return Choice.SERVERS;
  }

  /** Made once, so that what is amiss is said once. */
  final class Choice {
    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);
    private static final Servers SERVERS = choose();

    private Choice() {}

    private static Servers choose() {
      if (!"containers".equals(System.getProperty("broadsheet.servers"))) {
        return new EmbeddedServers();
      }
      if (!DockerClientFactory.instance().isDockerAvailable()) {
        LOG.warn("No Docker engine answers: the end-to-end tests run on embedded servers instead");
        return new EmbeddedServers();
      }
      LOG.info("The end-to-end tests run on containers");
      return new ContainerServers();
    }
  }
}
