package io.broadsheet.ingest;

import io.broadsheet.service.UserError;
import io.broadsheet.service.http.HttpAddress;
import io.broadsheet.service.settings.Settings;
import java.util.Optional;

/**
 * What ingest needs to know.
 *
 * @param token what requests must carry; empty on loopback only
 * @param queueBytes most bytes of articles that wait for the broker at once
 * @param settings where the Kafka clients and the registry's client find theirs
 */
public record IngestConfig(
    HttpAddress address,
    Optional<String> token,
    SubmissionLimits limits,
    int queueBytes,
    Settings settings) {

  /**
   * @throws UserError if others could reach ingest without a token
   */
  public static IngestConfig of(Settings settings) {
    HttpAddress address =
        new HttpAddress(
            settings.get(IngestSettings.HOST),
            settings.get(IngestSettings.PORT),
            IngestSettings.PORT.name());
    Optional<String> token = Optional.ofNullable(settings.get(IngestSettings.TOKEN));
    if (token.isEmpty() && !address.isLoopback()) {
      throw new UserError(
          "ingest does not listen on "
              + address.host()
              + " without a token: set --ingest-token-file, or keep --ingest-host on loopback");
    }
    return new IngestConfig(
        address,
        token,
        new SubmissionLimits(settings.get(IngestSettings.MAX_ARTICLE_BYTES)),
        settings.get(IngestSettings.QUEUE_BYTES),
        settings);
  }
}
