package org.baomai.word.hanlp;

import com.hankcs.hanlp.model.crf.CRFLexicalAnalyzer;
import com.hankcs.hanlp.model.crf.CRFNERecognizer;
import com.hankcs.hanlp.model.crf.CRFPOSTagger;
import com.hankcs.hanlp.model.crf.CRFSegmenter;
import com.hankcs.hanlp.model.perceptron.PerceptronLexicalAnalyzer;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.util.List;
import org.baomai.word.dictionary.DictionaryException;
import org.baomai.word.hanlp.WordModels.Family;
import org.baomai.word.hanlp.WordModels.Task;

/**
 * Segments a run with a user's models. {@link NumberRules} and {@link NameRules} are not applied,
 * since the corpus that the models were trained on may follow other conventions. Without a
 * part-of-speech model a word gets its most frequent part of speech in HanLP's core dictionary, or
 * {@code n} if the dictionary does not have it.
 */
final class ModelWords implements RunSegmenter {
  private final Segment analyzer;

  /**
   * Loads models.
   *
   * @throws DictionaryException if the files have changed since they were named, or are not models
   */
  ModelWords(WordModels models) {
    models.verify();
    try {
      analyzer =
          (models.family() == Family.PERCEPTRON ? perceptron(models) : crf(models))
              .enableCustomDictionary(false)
              .enablePartOfSpeechTagging(true)
              .enableOrganizationRecognize(models.file(Task.NER) != null);
    } catch (IOException | RuntimeException failure) {
      throw new DictionaryException(
          models.file(Task.CWS)
              + " and the other files of its folder cannot be read as models of HanLP's "
              + models.family()
              + ": check that they are complete and named correctly. ("
              + failure
              + ")");
    }
  }

  private static Segment perceptron(WordModels models) throws IOException {
    return new PerceptronLexicalAnalyzer(
        models.file(Task.CWS), models.file(Task.POS), models.file(Task.NER));
  }

  private static Segment crf(WordModels models) throws IOException {
    CRFSegmenter words = new CRFSegmenter(models.file(Task.CWS));
    if (models.file(Task.POS) == null) {
      return new CRFLexicalAnalyzer(words);
    }
    CRFPOSTagger partsOfSpeech = new CRFPOSTagger(models.file(Task.POS));
    return models.file(Task.NER) == null
        ? new CRFLexicalAnalyzer(words, partsOfSpeech)
        : new CRFLexicalAnalyzer(words, partsOfSpeech, new CRFNERecognizer(models.file(Task.NER)));
  }

  @Override
  public List<Piece> segment(String units) {
    return RunSegmenter.pieces(units, analyzer.seg(units));
  }
}
