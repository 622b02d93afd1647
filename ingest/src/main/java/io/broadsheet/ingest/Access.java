package io.broadsheet.ingest;

import java.util.Optional;

/**
 * Who may hand articles in.
 *
 * @param token what requests must carry; empty lets everybody in who can reach ingest
 * @param fromAnywhere whether, without a token, more than the programs of this machine may
 */
public record Access(Optional<String> token, boolean fromAnywhere) {}
