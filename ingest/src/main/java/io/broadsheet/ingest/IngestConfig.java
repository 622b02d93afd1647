package io.broadsheet.ingest;

import io.broadsheet.service.UserError;
import io.broadsheet.service.http.HttpAddress;
import io.broadsheet.service.http.ServerKey;
import io.broadsheet.service.settings.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * What ingest needs to know.
 *
 * @param queueBytes most bytes of articles that wait for the broker at once
 * @param patience how long a client may be slow at sending
 * @param settings where the Kafka clients and the registry's client find theirs
 */
public record IngestConfig(
    HttpAddress address,
    Access access,
    SubmissionLimits limits,
    int queueBytes,
    Duration patience,
    Settings settings) {

  /**
   * @throws UserError if others could reach ingest without a token and nobody said so, or the key
   *     for TLS can't be read
   */
  public static IngestConfig of(Settings settings) {
    Optional<ServerKey> key =
        Optional.ofNullable(settings.get(IngestSettings.TLS_KEYSTORE))
            .map(file -> ServerKey.read(file, settings.get(IngestSettings.TLS_PASSWORD)));
    HttpAddress address =
        new HttpAddress(
            settings.get(IngestSettings.HOST),
            settings.get(IngestSettings.PORT),
            IngestSettings.PORT.name(),
            key);
    Access access =
        new Access(
            Optional.ofNullable(settings.get(IngestSettings.TOKEN)),
            settings.get(IngestSettings.WITHOUT_TOKEN));
    if (access.token().isEmpty() && !access.fromAnywhere() && !address.isLoopback()) {
      throw new UserError(
          "ingest does not listen on "
              + address.host()
              + " without a token: set --ingest-token-file, or keep --ingest-host on loopback, or"
              + " say --ingest-without-token=true if everybody there may publish and erase");
    }
    return new IngestConfig(
        address,
        access,
        new SubmissionLimits(settings.get(IngestSettings.MAX_ARTICLE_BYTES)),
        settings.get(IngestSettings.QUEUE_BYTES),
        settings.get(IngestSettings.PATIENCE),
        settings);
  }
}
