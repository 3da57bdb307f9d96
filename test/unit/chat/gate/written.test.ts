import { describe, expect, it } from '@jest/globals';
import { MAY_BE_READ, MAY_NOT } from '../../../../src/modules/chat/gate/sentences/data/templates.js';
import { sentenceParts } from '../../../../src/modules/chat/gate/sentences/sentence.task.js';
import { sentenceText } from '../../../../src/modules/chat/gate/sentences/sentence-text.js';
import { heldOutAnswers, writtenAnswers } from '../../../../src/modules/chat/gate/sentences/written-answers.js';
import { normaliseText } from '../../../../src/learning/index.js';
import { PARTS, sentencesOf } from '../../../../bench/assistant/sets.js';

const bare = (text: string): string => normaliseText(text).trim();
const textsOf = (sentences: readonly { readonly text: string }[]): readonly string[] =>
  sentences.map(({ text }) => bare(text));
/** Fewer sentences of a kind than this teach the one writer's wording, and not the kind. */
const LEAST = 20;

describe('sentences that were written for the gate', () => {
  it('are there once, whether they teach or judge', () => {
    const texts = [...textsOf(writtenAnswers()), ...textsOf(heldOutAnswers())];
    expect(texts.length).toBeGreaterThan(2_000);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  it('are none of those that the bench judges by, and nothing that judges is learned', () => {
    const judging = new Set(
      textsOf(PARTS.flatMap((part) => [...sentencesOf(part, 'honest'), ...sentencesOf(part, 'hostile')])),
    );
    expect(textsOf(heldOutAnswers()).filter((text) => judging.has(text))).toEqual([]);
    const heldOut = new Set(heldOutAnswers().map(({ text }) => sentenceText(text)));
    expect(sentenceParts.rows(1).filter(({ text }) => heldOut.has(text))).toEqual([]);
  });

  it.each(['ko', 'en'] as const)('are many of every kind that was written, in %s', (language) => {
    const counts = Map.groupBy(
      writtenAnswers().filter((each) => each.language === language),
      ({ kind }) => kind,
    );
    // Of help and of ranks the templates alone tell: writers counted them among advice and mistakes.
    const kinds = [...MAY_BE_READ, ...MAY_NOT].filter((kind) => kind !== 'HELP' && kind !== 'RANK');
    expect(kinds.filter((kind) => (counts.get(kind)?.length ?? 0) < LEAST)).toEqual([]);
  });
});
