import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TokenRelease, type GateFact } from '../../../../src/modules/chat/gate/index.js';
import { read } from './reading.js';
import { koreanNumber, sinoNumber } from '../../../../src/modules/chat/gate/figures/korean-number.js';
import { normalText } from '../../../../src/modules/chat/gate/figures/normal-text.js';

const won = (amount: number): string => `${new Intl.NumberFormat('en').format(amount)}원`;
const factOf = (amount: number): GateFact => ({
  id: 'loan.1.balance',
  label: { ko: '잔액', en: 'Balance' },
  value: { ko: won(amount), en: `KRW ${new Intl.NumberFormat('en').format(amount)}` },
  asOf: '2026-11-20',
});

const released = (pieces: readonly string[], facts: readonly GateFact[]) => read(pieces, { facts });

/** Cuts a text at the places given, as shares of its length; also within surrogate pairs. */
const cut = (text: string, shares: readonly number[]): string[] => {
  const places = [...new Set(shares.map((share) => Math.floor(share * text.length)))].toSorted((a, b) => a - b);
  return [...places, text.length].map((place, index) => text.slice(places[index - 1] ?? 0, place));
};

const DIGITS = '영일이삼사오육칠팔구';
function inKorean(amount: number): string {
  const section = (value: number): string =>
    ['천', '백', '십', '']
      .map((unit, place) => {
        const digit = Math.floor(value / 10 ** (3 - place)) % 10;
        return digit === 0 ? '' : `${digit === 1 && unit !== '' ? '' : (DIGITS[digit] ?? '')}${unit}`;
      })
      .join('');
  return ['조', '억', '만', '']
    .map((unit, place) => {
      const value = Math.floor(amount / 10_000 ** (3 - place)) % 10_000;
      return value === 0 ? '' : `${section(value)}${unit}`;
    })
    .join('');
}

const amounts = fc.integer({ min: 12_345, max: 99_999_999 });
const zero = (from: number) => (digit: string) => String.fromCodePoint(from + Number(digit));
const disguises: readonly ((amount: number) => string)[] = [
  (amount) => won(amount),
  (amount) => `${amount}원`,
  (amount) => String(amount),
  (amount) => `${amount / 10_000}만 원`,
  (amount) => `${inKorean(amount)} 원`,
  (amount) => `${Array.from(String(amount)).join('​')}원`,
  (amount) => Array.from(String(amount)).join(' '),
  (amount) => Array.from(String(amount)).join('.'),
  (amount) => Array.from(String(amount)).join('\n'),
  (amount) => Array.from(String(amount), (digit) => `<b>${digit}</b>`).join(''),
  (amount) => Array.from(String(amount), (digit) => `&#${48 + Number(digit)};`).join(''),
  (amount) => Array.from(String(amount), (digit) => `${digit}\uFE0F\u20E3`).join(''),
  (amount) => Array.from(String(amount), (digit) => `(${digit})`).join(''),
  (amount) => Array.from(String(amount), zero(0x0660)).join(''),
  (amount) => Array.from(String(amount), zero(0x0966)).join(''),
  (amount) => Array.from(String(amount), zero(0xff10)).join(''),
  (amount) => Array.from(String(amount), zero(0x1d7ce)).join(''),
  (amount) => `${String(amount).replaceAll('0', 'O').replaceAll('1', 'l')}원`,
  (amount) => Array.from(String(amount), (digit) => DIGITS[Number(digit)]).join(' '),
  (amount) => `**${String(amount).slice(0, 2)}**${String(amount).slice(2)}원`,
];
const around = fc.constantFrom('', '잔액은 ', '약 ', '총', '(', '- ', '그래서 ', 'It is ', '대출이 ', '\n');
const after = fc.constantFrom('', '입니다.', ' 정도', ')', ' 남았어요', ', 그리고', '\n');

/** Digits of a text as somebody reads them who looks over blanks, signs and tags. */
const readable = (text: string): string[] =>
  normalText(text)
    .text.match(/\p{N}(?:[^\p{L}\p{N}]{0,4}\p{N})*/gu)
    ?.map((run) => run.replace(/[^\p{N}]/gu, '')) ?? [];

describe('tokens as they go out', () => {
  it('lets no invented amount through, however it is written and cut', () => {
    fc.assert(
      fc.property(
        amounts,
        amounts,
        fc.constantFrom(...disguises),
        around,
        after,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
        (real, invented, disguise, before, behind, shares) => {
          fc.pre(real !== invented);
          const text = `${before}${disguise(invented)}${behind}`;
          const { shown } = released(cut(text, shares), [factOf(real)]);
          expect({ text, shown, digits: readable(shown) }).toEqual({ text, shown, digits: [] });
          expect(shown).toContain('(확인되지 않은 수치)');
          expect(shown).not.toMatch(new RegExp(`[${DIGITS}십백천만억]{3}`));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('says the same however a text is cut', () => {
    const pieces = fc.constantFrom(
      ...[
        '잔액은 ',
        '{{loan.1.balance}}',
        '{{none}}',
        '{',
        '}}',
        '12,345원',
        ' 4.5%',
        '이',
        ' 만 원',
        ', ',
        '\n1. ',
        '\n',
        '3건',
        '하',
        '세',
      ],
      ...[
        'twelve ',
        'million ',
        'won',
        ' of ',
        '&#49;',
        '<b>',
        '😀',
        '5',
        '​',
        '2026-11-20',
        '월',
        '일',
        'kim@',
        'example.com',
        '말씀하신 ',
        '한',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 14 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
        (parts, shares) => {
          const text = parts.join('');
          fc.pre(text.length < 80);
          expect({ text, shown: released(cut(text, shares), [factOf(12_345)]).shown }).toEqual({
            text,
            shown: released([text], [factOf(12_345)]).shown,
          });
        },
      ),
      // An address that goes on behind an entity: the entity's first letters decide nothing.
      { numRuns: 700, examples: [[['kim@', '\n', '&#49;'], [0.6]]] },
    );
  });

  it('states a fact wherever it is, with its place', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...disguises.slice(0, 3)), fc.nat(40), (real, write, size) => {
        const text = `잔액은 ${write(real)} 정도이고, 다시 말해 {{loan.1.balance}}입니다.`;
        const { shown, release } = released(text.match(new RegExp(`[^]{1,${size + 1}}`, 'g')) ?? [], [factOf(real)]);
        expect(release.bound.map(({ start, end }) => shown.slice(start, end).replace(/[^\d]/g, ''))).toEqual([
          String(real),
          String(real),
        ]);
        expect(release.counts).toMatchObject({ refused: 0, bound: 2 });
      }),
    );
  });

  it('never holds back more than a figure may need', () => {
    const letters = fc.constantFrom('이', '만', '1', ' ', ',', 'a', '억', '&', '<', '-', '가', '하', '.', '\n');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 400 }), (text) => {
        const release = new TokenRelease({ locale: 'ko', question: '', today: '2026-11-21' });
        // What stands for a figure may be longer than it, never shorter by more than what may be held.
        let given = 0;
        for (const [index, letter] of Array.from(text).entries()) {
          given += release.push(letter).length;
          const seen = text.slice(0, index + 1).replace(/[이만억1][이만억1 ,.\n-]*/g, '');
          expect(given).toBeGreaterThanOrEqual(seen.length - 100);
        }
      }),
    );
    const release = new TokenRelease({ locale: 'ko', question: '', today: '2026-11-21' });
    const shown = Array.from({ length: 300 }, () => release.push('1 ')).join('');
    expect(shown).toBe('(확인되지 않은 수치) ');
    expect(release.push(' 끝입니다.') + release.end()).toBe('  끝입니다.');
  });

  it('reads amounts in Korean as they are said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999_999 }), (amount) => {
        expect(sinoNumber(inKorean(amount))).toBe(BigInt(amount) * 1_000_000n);
        expect(koreanNumber(new Intl.NumberFormat('en').format(amount))).toBe(BigInt(amount) * 1_000_000n);
      }),
    );
  });
});
