import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PartsInText } from '../../../src/modules/chat/answer/parts-in-text.js';
import {
  filledPart,
  inOrder,
  PartAllowance,
  PARTS_BYTES_MAX,
  PARTS_MAX,
  wordedPart,
  type AnswerPart,
  type PlacedPart,
} from '../../../src/modules/chat/replies/parts/index.js';
import { both, factMaker } from '../../../src/platform/assistant/index.js';
import { wonText } from '../../../src/platform/amount.texts.js';

const LEDGER = { ko: '대출 원장', en: 'loan ledger' };
const fact = factMaker('LOAN', LEDGER, '2026-11-22');
const facts = [
  fact('loan.1.balance', { ko: '잔액', en: 'balance' }, wonText(12_300_000)),
  fact('loan.1.rate', { ko: '금리', en: 'rate' }, both('4.1%')),
];
const advice = (...steps: string[]): AnswerPart => ({ type: 'advice', steps: steps.map(both) });
const placed = (start: number, end: number, part: AnswerPart = advice('x')): PlacedPart => ({
  sequence: 2,
  start,
  end,
  part,
});

describe('a part', () => {
  it('holds the values of its facts, each source and day once', () => {
    const table = {
      title: both('대출'),
      columns: [both('항목'), both('값')],
      rows: [
        [{ text: both('잔액') }, { fact: 'loan.1.balance' }],
        [{ text: both('금리') }, { fact: 'loan.1.rate' }],
      ],
    };
    expect(filledPart({ type: 'table', table }, facts)).toMatchObject({
      rows: [
        [{ fact: null }, { text: { ko: '12,300,000원', en: 'KRW 12,300,000' }, fact: 'loan.1.balance' }],
        [{ fact: null }, { text: both('4.1%') }],
      ],
      origins: [{ source: LEDGER, asOf: '2026-11-22' }],
    });
  });

  it('is left out where a figure of it is missing, rather than shown with a gap', () => {
    const table = {
      title: both('x'),
      columns: [both('x')],
      rows: [[{ fact: 'loan.1.balance' }], [{ fact: 'loan.9' }]],
    };
    expect(filledPart({ type: 'table', table }, facts)).toBeNull();
    const scenario = { code: 'X', label: both('x'), keyMetrics: ['loan.9'] };
    expect(filledPart({ type: 'scenario', scenario }, facts)).toBeNull();
  });

  it('is worded in the language of its reader', () => {
    const part = filledPart({ type: 'facts', facts }, facts);
    const worded = (['ko', 'en'] as const).map((locale) => part && wordedPart(placed(0, 9, part), locale, 1));
    expect(worded).toMatchObject([
      {
        groups: [
          { origin: { source: '대출 원장', asOf: '2026-11-22' }, facts: [{ label: '잔액' }, { value: '4.1%' }] },
        ],
      },
      { groups: [{ origin: { source: 'loan ledger' }, facts: [{ value: 'KRW 12,300,000' }, { label: 'rate' }] }] },
    ]);
  });
});

describe('what a reply may show in parts', () => {
  it('is bounded in number, in bytes, and in the length of each list', () => {
    const many = new PartAllowance();
    const taken = Array.from({ length: PARTS_MAX + 5 }, () => many.take(advice('x'))).filter((part) => part !== null);
    expect(taken).toHaveLength(PARTS_MAX);
    const large = new PartAllowance();
    const told = Array.from({ length: 40 }, () => large.take(advice(...Array<string>(8).fill('가'.repeat(499)))));
    const bytes = told.reduce((sum, part) => sum + (part ? Buffer.byteLength(JSON.stringify(part)) : 0), 0);
    expect(bytes).toBeLessThanOrEqual(PARTS_BYTES_MAX);
    expect(told.filter(Boolean).length).toBeGreaterThan(1);
    expect(new PartAllowance().take(advice(...Array<string>(50).fill('x')))).toEqual(
      advice(...Array<string>(8).fill('x')),
    );
  });

  it('can be stored and sent, whatever the words', () => {
    const texts = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(texts, (text) => {
        const taken = JSON.stringify(new PartAllowance().take(advice(text)));
        expect(taken).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }),
    );
  });

  it('has no empty part, no series that does not fit its points, and no value that cannot be drawn', () => {
    const chart = (values: (number | null)[]): AnswerPart => ({
      type: 'chart',
      title: both('x'),
      kind: 'LINE',
      unit: 'WON',
      points: [both('1'), both('2')],
      origin: null,
      series: [{ name: both('x'), values }],
    });
    expect(new PartAllowance().take(advice())).toBeNull();
    expect(new PartAllowance().take(chart([1]))).toBeNull();
    expect(new PartAllowance().take(chart([Number.NaN, 1e300]))).toMatchObject({ series: [{ values: [null, null] }] });
  });
});

describe('a reply with its parts in order', () => {
  it('gives every letter of the text that no part says, once, whatever the places', () => {
    const places = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 25 }).map((text) => text.replace(/\s/g, 'x')),
        places,
        (text, stretches) => {
          const parts = stretches.map(([start, length]) => placed(start, start + length));
          const pieces = inOrder(text, parts);
          let at = 0;
          for (const { start, end } of pieces) {
            expect(start).toBe(at);
            at = end;
          }
          expect(at).toBe(text.length);
          expect(pieces.filter((piece) => 'part' in piece)).toHaveLength(parts.length);
        },
      ),
    );
  });
});

describe('parts in a text as it is streamed', () => {
  it('come each at its place, however the text is cut', () => {
    const said = fc.array(fc.nat(40), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 8 }), said, (pieces, places) => {
        const told = new PartsInText(
          places.map((at) => ({ at, part: { type: 'followUps', questions: [both(String(at))] } })),
          [],
        );
        const events = [...pieces.flatMap((piece) => [...told.insertInto(piece)]), ...told.end()];
        const text = pieces.join('');
        let length = 0;
        const seen: number[] = [];
        for (const event of events) {
          if (event.type === 'delta') length += event.text.length;
          else if (event.part.type === 'followUps') {
            const at = Number(event.part.questions[0]?.ko);
            seen.push(at);
            expect(length).toBe(Math.min(at, text.length));
          }
        }
        expect(events.flatMap((event) => (event.type === 'delta' ? [event.text] : [])).join('')).toBe(text);
        expect(seen).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});
