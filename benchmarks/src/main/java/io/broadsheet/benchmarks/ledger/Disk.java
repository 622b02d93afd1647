package io.broadsheet.benchmarks.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk of its own for the sink's database, which can be filled: a tmpfs. */
final class Disk {
  private static final int CHUNK = 1 << 16;

  private final Path folder;
  private final boolean mounted;

  private Disk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  /**
   * Mounts it, or takes it over from the last run on the same folder.
   *
   * @param mebibytes its size
   */
  static Disk open(Path folder, int mebibytes) throws IOException {
    Files.createDirectories(folder);
    boolean mounted =
        isMounted(folder)
            || run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "ledger", folder + "");
    if (!mounted) {
      System.err.println("ledger: no tmpfs can be mounted here, so no disk is filled (needs root)");
    }
    return new Disk(folder, mounted);
  }

  /** Takes the disk away, with all that is on it. */
  static void unmount(Path folder) throws IOException {
    if (Files.exists(folder) && isMounted(folder) && !run("umount", folder.toString())) {
      throw new IOException("could not unmount " + folder);
    }
  }

  /** Whether this is a disk of its own. */
  boolean canBeFilled() {
    return mounted;
  }

  Path folder() {
    return folder;
  }

  /** Writes until nothing more fits. */
  void fill() throws IOException {
    byte[] chunk = new byte[CHUNK];
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (true) {
        out.write(chunk);
      }
    } catch (IOException full) {
      if (store().getUsableSpace() > CHUNK) {
        throw full;
      }
    }
  }

  void free() throws IOException {
    Files.deleteIfExists(ballast());
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private FileStore store() throws IOException {
    return Files.getFileStore(folder);
  }

  private static boolean isMounted(Path folder) throws IOException {
    return !Files.getFileStore(folder).equals(Files.getFileStore(folder.getParent()));
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
