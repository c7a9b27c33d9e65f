package org.baomai.source.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.baomai.source.ListedFile;
import org.baomai.source.RawName;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusListingTest {
  @TempDir private Path folder;

  @Test
  void listsEveryNameInCodePointOrder() throws IOException {
    for (String path :
        List.of(
            "_early.txt",
            ".hidden.txt",
            "a b.txt",
            "云溪日报/2023年/一版[1].txt",
            "a/b/c.txt",
            "a/_baomai/kept.txt",
            "ａ.txt",
            "𠮷.txt",
            "{x}*?.csv")) {
      write(path, "x");
    }
    write("_baomai/manifest.csv", "path\n");
    assertThat(paths())
        .containsExactly(
            ".hidden.txt",
            "_early.txt",
            "a b.txt",
            "a/_baomai/kept.txt",
            "a/b/c.txt",
            "{x}*?.csv",
            "云溪日报/2023年/一版[1].txt",
            "ａ.txt",
            "𠮷.txt");
  }

  @Test
  void reportsSizeAndModificationTime() throws IOException {
    write("a.txt", "云溪");
    ListedFile file = CorpusListing.of(folder).files().get(0);
    assertThat(file.size()).isEqualTo(6);
    assertThat(file.modifiedMillis())
        .isEqualTo(Files.getLastModifiedTime(folder.resolve("a.txt")).toMillis());
  }

  @Test
  void readsAnEmptyCorpusAndEmptyFolders() throws IOException {
    assertThat(CorpusListing.of(folder)).isEqualTo(new CorpusListing(List.of(), List.of()));
    Files.createDirectories(folder.resolve("a/b"));
    assertThat(paths()).isEmpty();
  }

  @Test
  void refusesLinksThatLeadOutOrNowhere(@TempDir Path elsewhere) throws IOException {
    write("in.txt", "x");
    Files.writeString(elsewhere.resolve("out.txt"), "x");
    link("alias.txt", folder.resolve("in.txt"));
    link("escape.txt", elsewhere.resolve("out.txt"));
    link("escape", elsewhere);
    link("dangling.txt", folder.resolve("none.txt"));
    CorpusListing listing = CorpusListing.of(folder);
    assertThat(paths()).containsExactly("alias.txt", "in.txt");
    assertThat(listing.refused())
        .extracting(refused -> refused.path() + " " + refused.reason().label())
        .containsExactly(
            "dangling.txt unreadable", "escape link_outside", "escape.txt link_outside");
  }

  @Test
  void doesNotFollowLoops() throws IOException {
    write("a/x.txt", "x");
    write("b/y.txt", "y");
    link("a/up", folder);
    link("a/b", folder.resolve("b"));
    link("b/a", folder.resolve("a"));
    link("self", folder.resolve("self"));
    assertThat(paths()).containsExactly("a/x.txt", "b/y.txt");
    assertThat(CorpusListing.of(folder).refused())
        .extracting(Refused::path)
        .containsExactly("self");
  }

  @Test
  void takesACorpusThatIsItselfALink(@TempDir Path elsewhere) throws IOException {
    write("a.txt", "x");
    Path link = Files.createSymbolicLink(elsewhere.resolve("corpus"), folder);
    assertThat(CorpusListing.of(link).files()).hasSize(1);
    assertThat(CorpusListing.of(link).refused()).isEmpty();
  }

  @Test
  void refusesANameThatIsNotUtf8() throws IOException {
    Path file = Path.of(URI.create(folder.toUri() + "%B0%A1.txt"));
    Files.writeString(file, "x");
    Path folderOfThatName = Path.of(URI.create(folder.toUri() + "%FF"));
    Files.createDirectory(folderOfThatName);
    CorpusListing listing = CorpusListing.of(folder);
    assertThat(listing.files()).isEmpty();
    assertThat(listing.refused())
        .extracting(Refused::path)
        .containsExactly("\\xB0\\xA1.txt", "\\xFF");
    assertThat(listing.refused()).extracting(Refused::reason).containsOnly(RefusalReason.BAD_NAME);
  }

  @Test
  void refusesFilesWithoutPermission() throws IOException {
    write("locked/a.txt", "x");
    write("b.txt", "x");
    Files.setPosixFilePermissions(
        folder.resolve("locked"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        folder.resolve("b.txt"), PosixFilePermissions.fromString("---------"));
    try {
      Assumptions.assumeFalse(Files.isReadable(folder.resolve("b.txt")), "root may open anything");
      assertThat(CorpusListing.of(folder).refused())
          .extracting(refused -> refused.path() + " " + refused.reason())
          .containsExactly("b.txt UNREADABLE", "locked UNREADABLE");
    } finally {
      Files.setPosixFilePermissions(
          folder.resolve("locked"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void saysWhatToDoIfTheCorpusIsMissing() throws IOException {
    assertThatThrownBy(() -> CorpusListing.of(folder.resolve("none")))
        .isInstanceOf(CorpusMissingException.class)
        .hasMessageContaining("does not exist: name the folder");
    write("a.txt", "x");
    assertThatThrownBy(() -> CorpusListing.of(folder.resolve("a.txt")))
        .isInstanceOf(CorpusMissingException.class)
        .hasMessageContaining("is not a folder");
  }

  private List<String> paths() {
    return CorpusListing.of(folder).files().stream().map(ListedFile::path).toList();
  }

  private void link(String path, Path target) throws IOException {
    Files.createSymbolicLink(folder.resolve(path), target);
  }

  private void write(String path, String text) throws IOException {
    Path file = RawName.resolve(folder, path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
