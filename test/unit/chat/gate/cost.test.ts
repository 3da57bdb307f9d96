import { describe, expect, it } from '@jest/globals';
import { figuresIn, READ_MAX } from '../../../../src/modules/chat/gate/index.js';
import { isDistressed } from '../../../../src/modules/chat/understanding/danger/distress.js';
import { piecesOf } from '../../../../src/platform/text.js';
import { read } from './reading.js';

/** An eighth of the longest answer of a model, and the longest question, in characters. */
const ANSWER = 2_048;
const QUESTION = 4_000;

/**
 * What is repeated to make a reader of patterns try every way to read it: digits, numerals, words of numbers, brackets and
 * slots, addresses, marks, words that claims begin with. Tried in all ways, most of these take longer than anyone lives.
 */
const REPEATED = [
  ...['1', '1,', '1 2 3 ', '12,345,678원 ', '0,', '1분의', 'a1-', 'Za-', '0a', '2026년 11월 20일 '],
  ...['이삼사오', '이 천 만 ', '일억이천만삼백', '십조', '만\t', '이_천_만_', '오 구', '다섯여섯', '점쩜', ' 공'],
  ...['one ', 'one-', 'one hundred twenty-three thousand ', 'nov-.\t', 'MCMXCIV ', 'Ol', 'I,O'],
  ...['{{', '{{ ', '{', '}}', '{{balance}}', '{{none}}', '[(', '&', '&#48;', '<', '<a', '<b>'],
  ...['a.', 'a@', '@', '%-', '.%', 'www.example.com ', 'a@example.com ', '-', '닷날', 'eight@t닷'],
  ...[' ', '\n', ' \n', '\n1. ', '*', '_', '\u0301', '\u200b', '\u1100\u1161', '😀', '₩'],
  ...[
    '승인 보장 ',
    '승인',
    'approved ',
    "it's also ",
    'no early repayment ',
    '빚올해 그냥올해 ',
    '전화 109번으로 ',
    '열 명 중 ',
  ],
];

const repeated = (unit: string, length: number): string =>
  `빚 no 잔액 ${unit.repeat(Math.ceil(length / unit.length))}`.slice(0, length);

describe('what is read of a text', () => {
  it.each(REPEATED)('comes to its end in a long answer of %j, also when it comes in small pieces', (unit) => {
    const text = repeated(unit, ANSWER);
    expect(read([text]).shown).toBe(read([...piecesOf(text, READ_MAX)]).shown);
    const short = repeated(unit, 600);
    const letters = read(Array.from(short)).release.counts;
    expect(letters.letters).toBeLessThanOrEqual(12 * short.length);
  });

  it.each(REPEATED)('comes to its end in a question of %j', (unit) => {
    const question = repeated(unit, QUESTION);
    expect(Array.isArray(figuresIn(question))).toBe(true);
    expect(typeof isDistressed(question)).toBe('boolean');
    expect(read(['잔액은 3,000만 원입니다.'], { question }).shown).not.toContain('3,000만');
  });
});

describe('a row of numerals longer than any number', () => {
  it.each(['이', '이 ', '이삼', '일억이천만삼백', '천만 '])('is a figure that no fact carries: %j', (unit) => {
    for (const size of [1, 3, 50, 1_000]) {
      const text = `잔액은 ${unit.repeat(120)}원입니다.`;
      const { shown } = read(text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []);
      expect({ size, left: /[일이삼천만억백]{2}|(?:[일이삼천만억백] ){2}/.exec(shown)?.[0] }).toEqual({ size });
    }
  });
});

describe('what is left of a text', () => {
  it('is counted in letters and sentences, however the text is cut', () => {
    const text = '안녕하세요. 잔액은 98,765원입니다! 다음 날\n{{none}}개\n1. 오늘 https://example.com/a 승인됩니다.';
    const { release } = read([text]);
    // Of figures, slots that name nothing and addresses; the words around them stand.
    expect(release.counts).toMatchObject({ letters: 65, withheldLetters: 38, sentences: 5, brokenSentences: 3 });
    for (const size of [1, 2, 7])
      expect(read(text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []).release.counts).toEqual(release.counts);
  });

  it('starts again with another model', () => {
    const { release } = read(['잔액은 98,765원입니다. 승인됩니다. ']);
    release.restart();
    release.push('네네. ');
    release.end();
    expect(release.counts).toMatchObject({
      letters: 3,
      withheldLetters: 0,
      sentences: 1,
      brokenSentences: 0,
      refused: 1,
    });
  });

  it('counts a figure that is swallowed on and on once', () => {
    const { release } = read([`잔액은 ${'1'.repeat(500)}원입니다. `]);
    expect(release.counts).toMatchObject({ letters: 508, withheldLetters: 501 });
  });

  it('has sentences that end with their signs, not within a figure nor behind the number of an item', () => {
    const facts = [
      { id: 'rate', label: { ko: '금리', en: 'rate' }, value: { ko: '4.5%', en: '4.5%' }, asOf: '2026-11-20' },
    ];
    const text = '“금리는 {{rate}}입니다.”\n1. 잔액은 98,765원이고 금리는 {{rate}}입니다.\n끝입니다';
    expect(read([text], { facts }).release.counts).toMatchObject({ sentences: 3, brokenSentences: 1 });
  });
});
