package org.baomai.source.listing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baomai.source.RawName;

/** Opens a corpus folder and divides it into parts that can be listed in parallel. */
public final class CorpusFolder {
  /** Folders with more entries than this are listed as one part, not divided further. */
  private static final int MAX_ENTRIES = 10_000;

  private CorpusFolder() {}

  /**
   * Checks that a corpus can be read.
   *
   * @param corpus the folder that the user named
   * @return the real path of the folder, with symbolic links resolved
   * @throws CorpusMissingException if the folder does not exist, is not a folder or cannot be
   *     opened
   */
  public static Path open(Path corpus) {
    if (!Files.isDirectory(corpus)) {
      String state = Files.exists(corpus) ? "is not a folder" : "does not exist";
      throw new CorpusMissingException(
          "The corpus "
              + corpus
              + " "
              + state
              + ": name the folder that contains the page texts (--corpus).");
    }
    try (DirectoryStream<Path> opened = Files.newDirectoryStream(corpus)) {
      return corpus.toRealPath();
    } catch (IOException failure) {
      throw new CorpusMissingException(
          "The corpus " + corpus + " cannot be opened (" + failure + "): check its permissions.");
    }
  }

  /**
   * Tests whether a corpus has at least one file or refused entry. Stops at the first one.
   *
   * @param corpus the folder that the user named
   * @return false if there are only empty folders
   * @throws CorpusMissingException if the folder does not exist, is not a folder or cannot be
   *     opened
   */
  public static boolean hasEntries(Path corpus) {
    try (FolderWalk walk = FolderWalk.below(open(corpus), "")) {
      return walk.hasNext();
    }
  }

  /**
   * Divides a corpus into parts that can be listed in parallel. Together the parts cover the whole
   * corpus, without overlap.
   *
   * @param corpus the corpus as {@link #open} returns it
   * @param wanted the least number of parts; there are fewer if there are fewer folders
   * @return the parts, at least one
   */
  public static List<Part> parts(Path corpus, int wanted) {
    List<Part> whole = new ArrayList<>();
    List<String> level = List.of("");
    while (!level.isEmpty() && level.size() + whole.size() < wanted) {
      List<String> deeper = new ArrayList<>();
      for (String folder : level) {
        List<String> inside = foldersIn(corpus, folder);
        whole.add(new Part(folder, inside == null));
        deeper.addAll(inside == null ? List.of() : inside);
      }
      level = deeper;
    }
    level.forEach(folder -> whole.add(new Part(folder, true)));
    return whole;
  }

  /**
   * A part of a corpus.
   *
   * @param folder the folder relative to the corpus, ending in '/'; empty for the corpus itself
   * @param deep whether the part includes all folders below; otherwise only the folder's own files
   */
  public record Part(String folder, boolean deep) {
    /**
     * Lists the entries of this part.
     *
     * @param corpus the corpus as {@link CorpusFolder#open} returns it
     * @return the entries, in no particular order; the caller must close it
     */
    public FolderWalk walk(Path corpus) {
      return deep ? FolderWalk.below(corpus, folder) : FolderWalk.in(corpus, folder);
    }
  }

  /** Returns the folders in a folder; null if it has too many entries or cannot be read. */
  private static List<String> foldersIn(Path corpus, String folder) {
    List<String> folders = new ArrayList<>();
    int seen = 0;
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(RawName.resolve(corpus, folder))) {
      for (Path entry : entries) {
        seen++;
        if (seen > MAX_ENTRIES) {
          return null;
        }
        String name = RawName.of(entry).orElse(null);
        boolean reserved = folder.isEmpty() && CorpusListing.RESERVED_FOLDER.equals(name);
        if (name != null && !reserved && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          folders.add(folder + name + "/");
        }
      }
      return folders;
    } catch (IOException | DirectoryIteratorException unreadable) {
      return null;
    }
  }
}
