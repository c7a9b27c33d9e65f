package org.baomai.source.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.baomai.source.Decoded;
import org.baomai.source.ListedFile;
import org.baomai.source.ReadFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.baomai.source.listing.CorpusListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFileReaderTest {
  // echo -n 云溪 | sha256sum
  private static final String DIGEST =
      "33f144dbdf84a91bd27e8b3a7b77db85ecb2dd226e1efd9d38b27820ee617a68";

  @TempDir private Path folder;

  @Test
  void readsAndDecodes() throws IOException {
    Files.writeString(folder.resolve("一 版.txt"), "云溪");
    ListedFile file = CorpusListing.of(folder).files().get(0);
    assertThat(CorpusFileReader.read(folder, file, 6))
        .isEqualTo(new ReadFile(file, DIGEST, new Decoded("云溪", "UTF-8")));
  }

  @Test
  void refusesALargerFileButDigestsIt() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "云溪");
    ReadFile read = CorpusFileReader.read(folder, listed("a.txt"), 5);
    assertThat(read.sha256()).isEqualTo(DIGEST);
    assertThat(reason(read)).isEqualTo(RefusalReason.TOO_LARGE);
  }

  @Test
  void aFileReplacedSinceItsListingIsReadAsItIsNow() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "云");
    ListedFile before = listed("a.txt");
    Files.writeString(folder.resolve("a.txt"), "云溪");
    ReadFile read = CorpusFileReader.read(folder, before, 100);
    assertThat(read.file().size()).isEqualTo(6);
    assertThat(read.decoding()).isEqualTo(new Decoded("云溪", "UTF-8"));
  }

  @Test
  void detectsAFileThatChangesDuringReading() throws IOException {
    for (long maxBytes : List.of(3L, 100L)) {
      Path file = folder.resolve("a.txt");
      Files.writeString(file, "云溪");
      assertThat(reason(readWhile(() -> Files.writeString(file, "云"), maxBytes)))
          .isEqualTo(RefusalReason.CHANGED_WHILE_READ);
      Files.writeString(file, "云溪");
      assertThat(
              reason(
                  readWhile(
                      () -> Files.writeString(file, "市", StandardOpenOption.APPEND), maxBytes)))
          .isEqualTo(RefusalReason.CHANGED_WHILE_READ);
      Files.writeString(file, "云溪");
      FileTime other = FileTime.fromMillis(1_000_000);
      assertThat(reason(readWhile(() -> Files.setLastModifiedTime(file, other), maxBytes)))
          .isEqualTo(RefusalReason.CHANGED_WHILE_READ);
    }
  }

  @Test
  void refusesWhatIsGoneOrNoFileOrOutside(@TempDir Path elsewhere) throws IOException {
    assertThat(reason(CorpusFileReader.read(folder, new ListedFile("none.txt", 1, 1), 9)))
        .isEqualTo(RefusalReason.UNREADABLE);
    Files.createDirectory(folder.resolve("a"));
    assertThat(reason(CorpusFileReader.read(folder, new ListedFile("a", 1, 1), 9)))
        .isEqualTo(RefusalReason.UNREADABLE);
    Files.writeString(elsewhere.resolve("b.txt"), "x");
    Files.createSymbolicLink(folder.resolve("b.txt"), elsewhere.resolve("b.txt"));
    assertThat(reason(CorpusFileReader.read(folder, new ListedFile("b.txt", 1, 1), 9)))
        .isEqualTo(RefusalReason.LINK_OUTSIDE);
  }

  @Test
  void rejectsALimitOutOfRange() {
    assertThatThrownBy(() -> CorpusFileReader.read(folder, new ListedFile("a", 1, 1), 1L << 31))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private interface Change {
    void happen() throws IOException;
  }

  private ReadFile readWhile(Change change, long maxBytes) {
    return CorpusFileReader.read(
        folder,
        listed("a.txt"),
        maxBytes,
        file -> {
          InputStream in = Files.newInputStream(file);
          change.happen();
          return new FilterInputStream(in) {};
        });
  }

  private ListedFile listed(String path) {
    return CorpusListing.of(folder).files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static RefusalReason reason(ReadFile read) {
    assertThat(read.decoding()).isInstanceOf(Refused.class);
    return ((Refused) read.decoding()).reason();
  }
}
