package io.broadsheet.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.broadsheet.service.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One process at a time on a data folder. The operating system drops the lock when the process
 * ends, however it ends, so there is no stale lock to clear by hand.
 */
final class FolderLock implements AutoCloseable {
  private static final String FILE = "broadsheet.pid";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws UserError if another process holds the folder, or it can't be written
   */
  static FolderLock acquire(Path folder) {
    Path file = folder.resolve(FILE);
    FileChannel channel = open(folder, file);
    try {
      if (channel.tryLock() == null) {
        throw alreadyRunning(folder, file);
      }
      writePid(channel);
      return new FolderLock(channel);
    } catch (IOException | OverlappingFileLockException | UserError refused) {
      closeQuietly(channel);
      throw alreadyRunning(folder, file);
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }

  private static FileChannel open(Path folder, Path file) {
    try {
      Files.createDirectories(folder);
      return FileChannel.open(file, CREATE, READ, WRITE);
    } catch (IOException fault) {
      throw new UserError("can't write to the data folder " + folder + ": " + reason(fault), 1);
    }
  }

  /** In a user's words: the class of a fault says more than its message, and is none of them. */
  private static String reason(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    } else if (fault instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    boolean says = fault instanceof FileSystemException known && known.getReason() != null;
    return says ? ((FileSystemException) fault).getReason() : fault.getMessage();
  }

  private static void writePid(FileChannel channel) throws IOException {
    byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid), 0);
    channel.force(false);
  }

  private static UserError alreadyRunning(Path folder, Path file) {
    return new UserError(
        "Broadsheet is already running on %s%s: stop it, or choose another folder with --data"
            .formatted(folder, holder(file)),
        1);
  }

  private static String holder(Path file) {
    try {
      String pid = Files.readString(file, StandardCharsets.US_ASCII).strip();
      return pid.isEmpty() ? "" : " (process " + pid + ")";
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException ignored) {
      // The lock is gone with the channel either way.
    }
  }
}
