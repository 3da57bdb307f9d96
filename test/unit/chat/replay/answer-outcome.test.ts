import { describe, expect, it } from '@jest/globals';
import {
  ANSWER_CHANGES,
  compareAnswers,
  guardedBy,
  type AnswerOutcome,
} from '../../../../src/modules/chat/replay/answer-outcome.js';
import { randomOf } from '../../../../src/learning/index.js';

const plain: AnswerOutcome = {
  intent: 'LOAN_BALANCE',
  statedFacts: ['a', 'b'],
  help: [],
  isRefused: false,
  mood: 'NEUTRAL',
};
const losses = (before: Partial<AnswerOutcome>, after: Partial<AnswerOutcome>, isRatedGood = false) =>
  compareAnswers({ ...plain, ...before }, { ...plain, ...after }, { isRatedGood }).losses;

describe('two answers to one question', () => {
  it('are alike when they state the same figures in any order', () => {
    expect(compareAnswers(plain, { ...plain, statedFacts: ['b', 'a'] })).toEqual({ changes: [], losses: [] });
  });

  it('differ by figures, intent, refusal, help and tone, each by itself', () => {
    const others: Record<(typeof ANSWER_CHANGES)[number], Partial<AnswerOutcome>> = {
      HELP: { help: ['DISTRESS'] },
      REFUSAL: { isRefused: true },
      FIGURES: { statedFacts: ['a', 'b', 'c'] },
      INTENT: { intent: null },
      TONE: { mood: 'SAD' },
    };
    for (const change of ANSWER_CHANGES)
      expect(compareAnswers(plain, { ...plain, ...others[change] })).toEqual({ changes: [change], losses: [] });
  });

  it('get worse by help that is gone, or by other help in its place, whatever else is said', () => {
    expect(losses({ help: ['DISTRESS'], statedFacts: [] }, {})).toEqual(['HELP_LOST']);
    expect(losses({ help: ['DISTRESS', 'EMERGENCY'] }, { help: ['EMERGENCY'] })).toEqual(['HELP_LOST']);
    expect(losses({ help: ['EMERGENCY'] }, { help: ['DISTRESS', 'EMERGENCY'] })).toEqual([]);
  });

  it('get worse by a refusal that is gone, unless help stands in its place', () => {
    expect(losses({ isRefused: true, statedFacts: [] }, {})).toEqual(['REFUSAL_LOST']);
    expect(losses({ isRefused: true, statedFacts: [] }, { help: ['EMERGENCY'] })).toEqual([]);
  });

  it('get worse when no figure is left, and when any is gone that a reader rated as good', () => {
    expect(losses({}, { statedFacts: ['c'] })).toEqual(['FIGURES_LOST']);
    expect(losses({}, { statedFacts: ['b', 'c'] })).toEqual([]);
    expect(losses({}, { statedFacts: ['b', 'c'] }, true)).toEqual(['FIGURES_LOST']);
    expect(losses({ statedFacts: [] }, { statedFacts: [] }, true)).toEqual([]);
    expect(losses({}, { statedFacts: [], help: ['DISTRESS'] })).toEqual([]);
  });

  it('are never worse without a change, and never worse than themselves', () => {
    const random = randomOf(7);
    const some = <Value>(values: readonly Value[]): Value[] => values.filter(() => random.unit() < 0.5);
    const any = (): AnswerOutcome => ({
      intent: random.unit() < 0.5 ? 'LOAN_RATE' : null,
      statedFacts: some(['a', 'b', 'c']),
      help: some(['DISTRESS', 'EMERGENCY', 'HARDSHIP']),
      isRefused: random.unit() < 0.3,
      mood: random.unit() < 0.5 ? 'NEUTRAL' : 'SAD',
    });
    for (let draw = 0; draw < 500; draw += 1) {
      const [before, after, isRatedGood] = [any(), any(), random.unit() < 0.5];
      expect(compareAnswers(before, before, { isRatedGood })).toEqual({ changes: [], losses: [] });
      const found = compareAnswers(before, after, { isRatedGood });
      if (found.changes.length === 0) expect(found.losses).toEqual([]);
    }
  });

  it('take help and refusals from the verdicts of guards, and nothing from others', () => {
    const verdict = (guard: string, said: string) => ({ guard, verdict: said });
    expect(guardedBy([verdict('EMERGENCY', 'REPLACED'), verdict('DISTRESS', 'REPLACED')])).toEqual({
      help: ['DISTRESS', 'EMERGENCY'],
      isRefused: false,
    });
    expect(guardedBy([verdict('FOREIGN_DATA', 'REFUSED')])).toEqual({ help: [], isRefused: true });
    expect(guardedBy([verdict('TOOLS', 'REFUSED'), verdict('LEDGER', 'PASSED')])).toEqual({
      help: [],
      isRefused: false,
    });
  });
});
