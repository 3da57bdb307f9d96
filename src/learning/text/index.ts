/**
 * Texts as vectors, and models that classify them: runs of words, letters and jamo, hashed into buckets and weighted by
 * rarity, and one linear model over these. Plain arithmetic, so that a text gives the same vector on every machine; a
 * question takes some tens of microseconds.
 */
export { crossValidateTexts, judgeTexts, textFigures, type TextFigures, type TextVerdicts } from './evaluate.js';
export { readTextModel, TextModelUnreadable, writeTextModel, type TextModelIdentity } from './file.js';
export { textFolds, type TextRow } from './folds.js';
export type { Edges } from './edges.js';
export { GramCounter, SHORT_TEXTS, UTTERANCES, type Lengths, type TextReading } from './grams.js';
export { likeliest, TextClassifier, type Scope, type TextGuess, type TextModel } from './model.js';
export { sparseCosine, sparseDot, type SparseVector } from './sparse.js';
export { fitTextFeatures, TextVectors, type TextFeatures } from './tf-idf.js';
export { normaliseText, oneOfTexts, TEXT_LIMIT, tokensOf } from './tokens.js';
export { TEXT_TRAINING, thresholdAt, trainTextClassifier, type TextProgress, type TextTraining } from './train.js';
