package io.broadsheet.local.letters;

import picocli.CommandLine.Command;

/** What could not be handled: to look at, and to send through again. */
@Command(
    name = "dead-letter",
    description = "Shows dead letters, or sends them through again.",
    subcommands = {ListCommand.class, RedriveCommand.class})
public final class DeadLetterCommand {}
