package org.baomai.topics.gibbs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.lake.table.RowBuilder;
import org.baomai.topic.gibbs.Priors;
import org.baomai.topic.gibbs.TopicCounts;

/**
 * Saves and loads models: the parameters as MLlib's own models do, and two Parquet folders: {@code
 * topics}, one row with what all words share, and {@code words}, one row per word with its topics
 * and counts.
 */
final class GibbsLdaStorage {
  private static final String NUMBER_OF_WORDS = "words";
  private static final String SAMPLES = "samples";
  private static final String DOCUMENT_PRIOR = "documentPrior";
  private static final String WORD_PRIOR = "wordPrior";

  private static final String WORD = "word";
  private static final String TOPICS_OF_WORD = "topics";
  private static final String COUNTS = "counts";

  private static final DataType INTEGERS = DataTypes.createArrayType(DataTypes.IntegerType, false);

  private static final StructType TOPICS =
      new StructType()
          .add(NUMBER_OF_WORDS, DataTypes.IntegerType, false)
          .add(SAMPLES, DataTypes.IntegerType, false)
          .add(DOCUMENT_PRIOR, DataTypes.createArrayType(DataTypes.DoubleType, false), false)
          .add(WORD_PRIOR, DataTypes.DoubleType, false);

  private static final StructType WORDS =
      new StructType()
          .add(WORD, DataTypes.IntegerType, false)
          .add(TOPICS_OF_WORD, INTEGERS, false)
          .add(COUNTS, INTEGERS, false);

  private GibbsLdaStorage() {}

  /** Saves a model. */
  static final class Writer extends MLWriter {
    private final GibbsLdaModel model;

    Writer(GibbsLdaModel model) {
      this.model = model;
    }

    @Override
    public void saveImpl(String path) {
      DefaultParamsWriter.saveMetadata(model, path, sparkSession());
      GibbsTopics topics = model.topics();
      Row shared =
          RowBuilder.of(TOPICS)
              .set(NUMBER_OF_WORDS, topics.counts().words())
              .set(SAMPLES, topics.samples())
              .set(DOCUMENT_PRIOR, topics.priors().documents())
              .set(WORD_PRIOR, topics.priors().words())
              .build();
      write(path + "/topics", TOPICS, List.of(shared));
      List<Row> words = new ArrayList<>();
      for (int word = 0; word < topics.counts().words(); word++) {
        words.add(row(topics.counts(), word));
      }
      write(path + "/words", WORDS, words);
    }

    private void write(String path, StructType schema, List<Row> rows) {
      sparkSession().createDataFrame(rows, schema).coalesce(1).write().parquet(path);
    }

    private static Row row(TopicCounts counts, int word) {
      int[] topics =
          IntStream.range(0, counts.topics())
              .filter(topic -> counts.of(word, topic) != 0)
              .toArray();
      int[] numbers = IntStream.of(topics).map(topic -> counts.of(word, topic)).toArray();
      return RowBuilder.of(WORDS)
          .set(WORD, word)
          .set(TOPICS_OF_WORD, topics)
          .set(COUNTS, numbers)
          .build();
    }
  }

  /** Loads a model. */
  static final class Reader extends MLReader<GibbsLdaModel> {
    @Override
    public GibbsLdaModel load(String path) {
      DefaultParamsReader.Metadata metadata =
          DefaultParamsReader.loadMetadata(path, sparkSession(), GibbsLdaModel.class.getName());
      Row shared = sparkSession().read().schema(TOPICS).parquet(path + "/topics").first();
      GibbsLdaModel model = new GibbsLdaModel(metadata.uid(), topics(path, shared));
      metadata.getAndSetParams(model, scala.Option.empty());
      return model;
    }

    private GibbsTopics topics(String path, Row shared) {
      double[] prior =
          shared.<Double>getList(shared.fieldIndex(DOCUMENT_PRIOR)).stream()
              .mapToDouble(Double::doubleValue)
              .toArray();
      TopicCounts counts = new TopicCounts(shared.<Integer>getAs(NUMBER_OF_WORDS), prior.length);
      sparkSession()
          .read()
          .schema(WORDS)
          .parquet(path + "/words")
          .collectAsList()
          .forEach(row -> add(counts, row));
      Priors priors = new Priors(prior, shared.<Double>getAs(WORD_PRIOR));
      return new GibbsTopics(counts, shared.<Integer>getAs(SAMPLES), priors);
    }

    private static void add(TopicCounts counts, Row row) {
      int word = row.<Integer>getAs(WORD);
      List<Integer> topics = row.getList(row.fieldIndex(TOPICS_OF_WORD));
      List<Integer> numbers = row.getList(row.fieldIndex(COUNTS));
      for (int place = 0; place < topics.size(); place++) {
        counts.add(word, topics.get(place), numbers.get(place));
      }
    }
  }
}
