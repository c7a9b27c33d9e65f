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
 * The files below a corpus folder. Spark's own listing silently leaves out names that start with
 * {@code _} or {@code .} and reads {@code [} as a pattern; here every file is either listed or
 * refused.
 *
 * @param files sorted by path, by code points
 * @param refused what cannot be taken in, sorted likewise
 */
public record CorpusListing(List<ListedFile> files, List<Refused> refused) {
  /** The folder directly below the corpus that is Baomai's own and is never listed. */
  public static final String OWN_FOLDER = "_baomai";

  public CorpusListing {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
  }

  /**
   * Lists a corpus, folders in folders included. A link to a file inside the corpus is a file; a
   * link to a folder inside it is passed over, since its files are listed at their own place; a
   * link that leads out, or nowhere, is refused. A file that goes away meanwhile is not listed.
   *
   * @throws CorpusMissingException if the corpus is not there, is no folder or cannot be opened
   */
  public static CorpusListing of(Path corpus) {
    return upTo(corpus, Integer.MAX_VALUE).orElseThrow();
  }

  /**
   * The same, if there are no more entries than a number; empty else.
   *
   * @throws CorpusMissingException if the corpus is not there, is no folder or cannot be opened
   */
  public static Optional<CorpusListing> upTo(Path corpus, int most) {
    List<ListedFile> files = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    try (FolderWalk walk = FolderWalk.below(CorpusFolder.open(corpus), "")) {
      while (walk.hasNext()) {
        CorpusEntry found = walk.next();
        if (files.size() + refused.size() >= most) {
          return Optional.empty();
        }
        if (found.refused() == null) {
          files.add(found.file());
        } else {
          refused.add(found.refused());
        }
      }
    }
    files.sort(Comparator.comparing(ListedFile::path, CodePointOrder.ASCENDING));
    refused.sort(Comparator.comparing(Refused::path, CodePointOrder.ASCENDING));
    return Optional.of(new CorpusListing(files, refused));
  }
}
