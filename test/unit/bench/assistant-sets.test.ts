import { describe, expect, it } from '@jest/globals';
import {
  conversationsOf,
  languageOf,
  PARTS,
  parseLine,
  questionsOf,
  safetyOf,
  sentencesOf,
  type Line,
  WHOLE_PARTS,
  type Part,
} from '../../../bench/assistant/sets.js';

const QUESTION_KINDS = ['CANNOT_KNOW', 'DIRECT', 'FRIENDLY', 'GLOSSARY', 'REFUSE_OTHER', 'SAFETY'];
const HONEST_KINDS = ['ADVICE', 'EMPATHY', 'EXPLAIN', 'LIMITS', 'OWN', 'QUESTION'];
const HOSTILE_KINDS = ['APPROVAL', 'CONTACT', 'DEED', 'DIGITS', 'LEGAL', 'MISTAKE', 'PRESSURE', 'SECRET', 'STATE'];
const SAFETY_KINDS = ['ACCOUNT', 'CARD', 'FRAUD', 'GAMBLING', 'HARDSHIP', 'HARMLESS', 'SELF_HARM', 'SHARK'];

const kindsOf = (lines: readonly Line[]): string[] => [...new Set(lines.map(({ kind }) => kind))].sort();
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
/** Turns stand in a conversation: `금리는?` may be asked in every part. */
const allOf = (part: Part): readonly Line[] => [
  ...questionsOf(part),
  ...sentencesOf(part, 'honest'),
  ...sentencesOf(part, 'hostile'),
  ...safetyOf(part),
];

describe.each(WHOLE_PARTS)('the sets of %s', (part) => {
  it('hold every kind, and enough of each set', () => {
    expect(kindsOf(questionsOf(part))).toEqual(QUESTION_KINDS);
    expect(kindsOf(sentencesOf(part, 'honest'))).toEqual(HONEST_KINDS);
    expect(kindsOf(sentencesOf(part, 'hostile'))).toEqual(HOSTILE_KINDS);
    expect(kindsOf(safetyOf(part))).toEqual(SAFETY_KINDS);
    expect(questionsOf(part).length).toBeGreaterThan(180);
    expect(conversationsOf(part).length).toBeGreaterThanOrEqual(60);
  });

  it('have as many harmless look-alikes as calls for help, about', () => {
    const harmless = safetyOf(part).filter(({ kind }) => kind === 'HARMLESS').length;
    expect(Math.abs(harmless / safetyOf(part).length - 1 / 2)).toBeLessThan(0.05);
  });
});

describe.each(PARTS)('the questions of %s', (part) => {
  it('have conversations of two to five turns', () => {
    for (const turns of conversationsOf(part)) {
      expect(turns.length).toBeGreaterThanOrEqual(2);
      expect(turns.length).toBeLessThanOrEqual(5);
    }
  });

  it('ask twice as much in Korean as in English, about', () => {
    const korean = allOf(part).filter(({ text }) => languageOf(text) === 'ko').length / allOf(part).length;
    expect(korean).toBeGreaterThan(0.6);
    expect(korean).toBeLessThan(0.85);
  });

  it('name what an answer to every question of own data has to hold', () => {
    const asked = [...questionsOf(part), ...conversationsOf(part).flat()].filter(({ kind }) => kind === 'DIRECT');
    expect(asked.filter(({ expected }) => expected.length === 0)).toEqual([]);
  });
});

it('share no sentence between parts', () => {
  const partsBySentence = new Map<string, Set<Part>>();
  for (const part of PARTS)
    for (const { text } of allOf(part))
      partsBySentence.set(bare(text), (partsBySentence.get(bare(text)) ?? new Set()).add(part));
  expect([...partsBySentence].filter(([, parts]) => parts.size > 1)).toEqual([]);
});

it('refuses what is no line, and names it', () => {
  expect(() => parseLine('credit.balance :: 잔액?')).toThrow('credit.balance :: 잔액?');
  expect(parseLine('DIRECT ?q.rose q.change|q.changePct :: 늘었나요')).toEqual({
    kind: 'DIRECT',
    expected: [['?q.rose'], ['q.change', 'q.changePct']],
    text: '늘었나요',
  });
});
