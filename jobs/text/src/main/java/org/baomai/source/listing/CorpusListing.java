package org.baomai.source.listing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baomai.source.CodePointOrder;
import org.baomai.source.ListedFile;
import org.baomai.source.Refused;

/**
 * The files below a corpus folder. Spark's own listing silently skips names that start with {@code
 * _} or {@code .} and reads {@code [} as a pattern; here every file is either listed or refused.
 *
 * @param files the files, sorted by path in code point order
 * @param refused the refused entries, sorted in the same way
 */
public record CorpusListing(List<ListedFile> files, List<Refused> refused) {
  /** The folder directly below the corpus that is reserved for Baomai and never listed. */
  public static final String RESERVED_FOLDER = "_baomai";

  /** Copies the lists, so that a listing cannot change. */
  public CorpusListing {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
  }

  /**
   * Lists a corpus with all folders below it. A link to a file in the corpus is listed as a file. A
   * link to a folder in the corpus is skipped, since its files are listed at their own path. A link
   * that leads out of the corpus or is broken is refused. A file that disappears during the listing
   * is skipped.
   *
   * @param corpus the folder that the user named
   * @return the listing, complete
   * @throws CorpusMissingException if the folder does not exist, is not a folder or cannot be
   *     opened
   */
  public static CorpusListing of(Path corpus) {
    return upTo(corpus, Integer.MAX_VALUE).orElseThrow();
  }

  /**
   * Lists a corpus as {@link #of} does, but gives up if it is large.
   *
   * @param corpus the folder that the user named
   * @param limit the greatest number of entries to list, refused ones included
   * @return the listing, or empty if the corpus has more entries than {@code limit}
   * @throws CorpusMissingException if the folder does not exist, is not a folder or cannot be
   *     opened
   */
  public static Optional<CorpusListing> upTo(Path corpus, int limit) {
    List<ListedFile> files = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    try (FolderWalk walk = FolderWalk.below(CorpusFolder.open(corpus), "")) {
      while (walk.hasNext()) {
        CorpusEntry entry = walk.next();
        if (files.size() + refused.size() >= limit) {
          return Optional.empty();
        }
        if (entry.refused() == null) {
          files.add(entry.file());
        } else {
          refused.add(entry.refused());
        }
      }
    }
    files.sort(Comparator.comparing(ListedFile::path, CodePointOrder.ASCENDING));
    refused.sort(Comparator.comparing(Refused::path, CodePointOrder.ASCENDING));
    return Optional.of(new CorpusListing(files, refused));
  }
}
