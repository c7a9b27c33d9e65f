package org.baomai.source.listing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baomai.source.RawName;

/** A corpus folder that is there and may be opened. */
public final class CorpusFolder {
  private CorpusFolder() {}

  /**
   * The corpus with its links resolved.
   *
   * @throws CorpusMissingException if it is not there, is no folder or cannot be opened
   */
  public static Path open(Path corpus) {
    if (!Files.isDirectory(corpus)) {
      String state = Files.exists(corpus) ? "is no folder" : "does not exist";
      throw new CorpusMissingException(
          "The corpus " + corpus + " " + state + ": name the folder that holds the page texts.");
    }
    try (DirectoryStream<Path> opened = Files.newDirectoryStream(corpus)) {
      return corpus.toRealPath();
    } catch (IOException failure) {
      throw new CorpusMissingException(
          "The corpus " + corpus + " cannot be opened: check its permissions. (" + failure + ")");
    }
  }

  /** Whether it holds any file, or anything that is refused; looks no further than the first. */
  public static boolean holdsAnything(Path corpus) {
    try (FolderWalk walk = FolderWalk.below(open(corpus), "")) {
      return walk.hasNext();
    }
  }

  /**
   * Parts of a corpus that several may list at the same time, together all of it: folders to be
   * listed with all below them, and, marked by an empty path or a slash at the end, folders whose
   * own entries alone are meant.
   *
   * @param corpus as {@link #open} gives it
   * @param wanted how many parts at least, if there are so many folders
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
   * @param folder relative to it; empty for itself, else with a slash at its end
   * @param deep with all below it
   */
  public record Part(String folder, boolean deep) {
    /** Its entries. */
    public FolderWalk walk(Path corpus) {
      return deep ? FolderWalk.below(corpus, folder) : FolderWalk.in(corpus, folder);
    }
  }

  private static final int MOST_ENTRIES = 10_000;

  /** Null where there are too many entries to look at, or where it cannot be told. */
  private static List<String> foldersIn(Path corpus, String folder) {
    List<String> folders = new ArrayList<>();
    int seen = 0;
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(RawName.resolve(corpus, folder))) {
      for (Path entry : entries) {
        seen++;
        if (seen > MOST_ENTRIES) {
          return null;
        }
        String name = RawName.of(entry).orElse(null);
        boolean own = folder.isEmpty() && CorpusListing.OWN_FOLDER.equals(name);
        if (name != null && !own && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          folders.add(folder + name + "/");
        }
      }
      return folders;
    } catch (IOException | java.nio.file.DirectoryIteratorException cannotBeTold) {
      return null;
    }
  }
}
