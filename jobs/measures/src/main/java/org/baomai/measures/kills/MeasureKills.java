package org.baomai.measures.kills;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.baomai.ChildJava;
import org.baomai.EmptyLake;
import org.baomai.SampleCorpus;
import org.baomai.SharedSession;
import org.baomai.TableLogs;
import org.baomai.cli.option.ExitCode;
import org.baomai.lake.LakeContent;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.table.LakeTables;
import org.baomai.measures.Usage;
import org.baomai.run.FaultRun;

/**
 * The fault run: a run on 64 pages, with pages added, changed and gone since the one before, is
 * killed (SIGKILL) at random moments and after each commit in turn; after each the next run's
 * tables are held against those of a run never disturbed. The same with runs that begin without a
 * lake and are killed while they create it, when the log of one table after another appears. Then
 * two runs are started together, and one is stopped, overtaken and continued.
 *
 * <p>Arguments: how many kills, the folder to work in, and if wanted the seed of the moments, how
 * many kills to pass over, so that a long run can be done in several sittings, and how many kills
 * during creation. No kills of the first kind with 0.
 */
final class MeasureKills {
  private static final int PAGES = 64;
  private static final int TOGETHER = 10;

  /** As many as there are tables. */
  private static final int CREATIONS = LakeTables.all().size();

  /** A commit is written within this time after its log folder appears. */
  private static final long MILLIS_AFTER_LOG = 500;

  private final Path folder;
  private final Path corpus;
  private final long seed;
  private int equal;
  private int unequal;
  private int exceptions;
  private int alreadyDone;

  private MeasureKills(Path folder, long seed) {
    this.folder = folder;
    this.corpus = folder.resolve("corpus");
    this.seed = seed;
  }

  /** Takes the number of kills, the working folder, and optionally seed and kills to skip. */
  public static void main(String[] args) throws Exception {
    Usage.require(args, 2, "MeasureKills KILLS FOLDER [SEED [SKIPPED [CREATIONS]]]");
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    int skipped = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    int creations = args.length > 4 ? Integer.parseInt(args[4]) : CREATIONS;
    new MeasureKills(Path.of(args[1]), seed).run(Integer.parseInt(args[0]), skipped, creations);
  }

  private void run(int kills, int skipped, int creations) throws Exception {
    writeCorpus(0, PAGES - 16);
    Path base = folder.resolve("base");
    rerun(base);
    writeCorpus(PAGES - 16, PAGES);
    change();
    Path undisturbed = copy(base, "undisturbed");
    Counting counting = new Counting();
    long start = System.nanoTime();
    FaultRun.run(SharedSession.get(), corpus, undisturbed, counting);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    LakeContent expected = LakeContent.of(undisturbed);
    System.out.printf(
        Locale.ROOT,
        "%d pages; undisturbed: %d commits in %.1f s%n",
        expected.rows("pages"),
        counting.commits,
        millis / 1e3);
    for (int kill = skipped; kill < skipped + kills; kill++) {
      boolean atCommit = kill % 2 == 0;
      int commit = kill / 2 % counting.commits + 1;
      // A run in a new process is slower than one in a warm session.
      long moment =
          (long) (new SplittableRandom(seed * 1_000_003 + kill).nextDouble() * 2 * millis);
      String how =
          atCommit
              ? "after commit " + commit
              : String.format(Locale.ROOT, "at %.1f s", moment / 1e3);
      Path lake = copy(base, "killed");
      boolean died = atCommit ? diesAfter(lake, commit) : isKilledAt(lake, moment);
      alreadyDone += died ? 0 : 1;
      check(lake, expected, "kill " + (kill + 1) + ", " + how + (died ? "" : " (run had ended)"));
      delete(lake);
    }
    tell(kills + " kills");
    killCreations(creations);
    together(base, expected);
  }

  private void tell(String kills) {
    System.out.printf(
        "%s (%d after the end of the run): %d equal, %d unequal, %d exceptions%n",
        kills, alreadyDone, equal, unequal, exceptions);
    alreadyDone = 0;
    equal = 0;
    unequal = 0;
    exceptions = 0;
  }

  /** Runs that begin without a lake: every second is killed at once when a log appears. */
  private void killCreations(int creations) throws Exception {
    if (creations == 0) {
      return;
    }
    Path undisturbed = folder.resolve("created");
    rerun(undisturbed);
    LakeContent expected = LakeContent.of(undisturbed);
    for (int kill = 0; kill < creations; kill++) {
      int log = kill % LakeTables.all().size() + 1;
      SplittableRandom random = new SplittableRandom(seed * 1_000_003 - kill - 1);
      long moment = kill % 2 == 0 ? 0 : random.nextLong(MILLIS_AFTER_LOG);
      Path lake = folder.resolve("killed");
      boolean died = isKilledAtLog(lake, log, moment);
      alreadyDone += died ? 0 : 1;
      check(
          lake,
          expected,
          String.format(
              Locale.ROOT,
              "creation %d, %d ms after log %d of %d%s",
              kill + 1,
              moment,
              log,
              LakeTables.all().size(),
              died ? "" : " (had ended)"));
      delete(lake);
    }
    tell(creations + " kills during creation");
  }

  private boolean isKilledAtLog(Path lake, int log, long moment) throws Exception {
    Process process = start(lake, 0);
    try (BufferedReader out = process.inputReader(UTF_8)) {
      out.readLine();
      boolean seen = TableLogs.await(process, lake, log, Duration.ofMinutes(5));
      boolean ended = process.waitFor(moment, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      return seen && !ended;
    }
  }

  private void check(Path lake, LakeContent expected, String what) {
    try {
      rerun(lake);
      LakeContent.of(lake).assertSameAs(expected);
      equal++;
      System.out.println(what + ": equal");
    } catch (AssertionError other) {
      unequal++;
      System.out.println(what + ": UNEQUAL " + other.getMessage());
    } catch (RuntimeException failure) {
      exceptions++;
      System.out.println(what + ": EXCEPTION " + failure);
    }
  }

  /**
   * Starts pairs of runs: one must do the work; the other must end with exit code 4 or, if it
   * started later, find nothing to do.
   */
  private void together(Path base, LakeContent expected) throws Exception {
    int good = 0;
    int left = 0;
    for (int round = 0; round < TOGETHER; round++) {
      Path lake = copy(base, "together");
      Process one = start(lake, 0);
      Process two = start(lake, 0);
      List<Integer> codes = List.of(one.waitFor(), two.waitFor());
      left += codes.contains(ExitCode.LAKE_HELD) ? 1 : 0;
      boolean sound = codes.contains(0) && codes.stream().allMatch(code -> code == 0 || code == 4);
      try {
        LakeContent.of(lake).assertSameAs(expected);
      } catch (AssertionError other) {
        sound = false;
      }
      good += sound ? 1 : 0;
      delete(lake);
    }
    System.out.printf(
        "two runs at the same time, %d times: %d correct; in %d one ended with exit code 4%n",
        TOGETHER, good, left);
  }

  private boolean diesAfter(Path lake, int commit) throws Exception {
    return start(lake, commit).waitFor() != 0;
  }

  private boolean isKilledAt(Path lake, long moment) throws Exception {
    Process process = start(lake, 0);
    try (BufferedReader out = process.inputReader(UTF_8)) {
      out.readLine();
      boolean ended = process.waitFor(moment, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      return !ended;
    }
  }

  private Process start(Path lake, int commits) throws IOException {
    return ChildJava.of(FaultRun.class, corpus.toString(), lake.toString(), String.valueOf(commits))
        .redirectError(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "errors")))
        .start();
  }

  private void rerun(Path lake) {
    FaultRun.run(SharedSession.get(), corpus, lake, CommitHook.NONE);
  }

  /** Writes the sample pages, and copies of them with other numbers, each with its own date. */
  private void writeCorpus(int from, int to) throws IOException {
    Files.createDirectories(corpus);
    for (int i = from; i < to; i++) {
      Files.writeString(
          corpus.resolve(String.format(Locale.ROOT, "2025-01-%02d-%02d.txt", i % 28 + 1, i)),
          SampleCorpus.text(i),
          UTF_8);
    }
  }

  private void change() throws IOException {
    try (Stream<Path> files = Files.list(corpus)) {
      List<Path> pages = files.sorted().toList();
      Files.delete(pages.get(3));
      Files.writeString(
          pages.get(7), Files.readString(pages.get(7), UTF_8).replace("。", "。河边亮了一盏灯。"), UTF_8);
      Files.write(corpus.resolve("empty.txt"), new byte[0]);
    }
  }

  private Path copy(Path lake, String name) throws IOException {
    Path target = folder.resolve(name);
    EmptyLake.copy(lake, target);
    return target;
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static final class Counting implements CommitHook {
    private int commits;

    @Override
    public void committed(String table) {
      commits++;
    }
  }
}
