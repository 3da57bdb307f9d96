import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  classifierOf,
  type GateFact,
  LOOKS_MAX,
  type SecondLook,
  type SentenceClassifier,
  SentenceRelease,
} from '../../../../src/modules/chat/gate/index.js';
import { readTextModel, TextClassifier } from '../../../../src/learning/index.js';
import { readShipped } from '../../../../src/modules/models/shipping/index.js';
import { HONEST } from './honest-sentences.js';
import { HOSTILE } from './hostile-claims.js';
import { EVERYTHING_PASSES, localeOf, piecesOf } from './reading.js';

const fact = (id: string, ko: string, en: string, more: Partial<GateFact> = {}): GateFact => ({
  id,
  label: { ko: '잔액', en: 'balance' },
  value: { ko, en },
  asOf: '2026-11-20',
  ...more,
});
const FACTS = [
  fact('loan.balance', '12,300,000원', 'KRW 12,300,000'),
  fact('loan.overdue', '없음', 'none', { answer: { ko: '연체 중인 대출이 없습니다.', en: 'No loan is overdue.' } }),
];
/** Flags what names arrears, so that what follows from a flag can be seen by itself. */
const FLAGS_ARREARS: SentenceClassifier = { passes: (sentence) => !/연체|overdue(?!\.said)/.test(sentence) };

function releaseOf(look: SecondLook = {}, classifier = FLAGS_ARREARS): SentenceRelease {
  const release = new SentenceRelease({ locale: 'ko', question: '', today: '2026-11-22', classifier, look });
  release.add(FACTS);
  return release;
}
const settled = async (release: SentenceRelease): Promise<string> => {
  let shown = '';
  while (release.waiting) {
    await release.waiting;
    shown += release.settled();
  }
  return shown;
};

describe('a text by sentences', () => {
  it('shows each sentence once it is whole, with the places of its facts', () => {
    const release = releaseOf();
    expect(release.push('잔액은 {{loan.bal')).toBe('');
    expect(release.push('ance}}입니다. 더')).toBe('잔액은 12,300,000원입니다.');
    expect(release.push(' 궁금하신 점이 있으세요?') + release.end()).toBe(' 더 궁금하신 점이 있으세요?');
    expect(release.bound).toEqual([{ factId: 'loan.balance', start: 4, end: 15 }]);
  });

  it.each([
    [
      '12개월 뒤에는 80% 구간의 상한에서 {{rateAhead.high}}입니다.',
      '12개월 뒤에는 80% 구간의 상한에서 2,393,838원입니다.',
    ],
    ['70% 구간 상한에서는 {{rateAhead.high}}입니다.', ''],
    ['80% 확률로 {{rateAhead.high}}입니다.', ''],
    ['24개월 뒤에는 {{rateAhead.high}}입니다.', ''],
    ['구간은 80%입니다.', ''],
  ])('takes figures of labels with the word behind them alone: %s', (text, shown) => {
    const release = releaseOf();
    const label = {
      ko: '12개월 뒤 월 상환액(80% 구간 상한)',
      en: 'monthly payment in 12 months (80% band, upper end)',
    };
    release.add([fact('rateAhead.high', '2,393,838원', 'KRW 2,393,838', { label })]);
    expect(release.push(text) + release.end()).toBe(shown);
  });

  it.each([
    ['{{loan.overdue.said}} 안심하고 확인해 보세요.', '연체 중인 대출이 없습니다. 안심하고 확인해 보세요.'],
    [
      '{{loan.overdue.said}}. 잔액은 {{loan.balance|about}}입니다.',
      '연체 중인 대출이 없습니다. 잔액은 약 1,200만 원입니다.',
    ],
    ['연체 중인 대출이 없습니다.', '연체 중인 대출이 없습니다.'],
  ])('tells states by the sentences of the server: %s', (text, shown) => {
    for (const size of [1, 3, 200]) {
      const release = releaseOf();
      expect(
        piecesOf(text, size)
          .map((piece) => release.push(piece))
          .join('') + release.end(),
      ).toBe(shown);
    }
  });

  it.each([
    ...[
      '연체가 없으시네요.',
      '잔액은 98,765원입니다.',
      '{{loan.none}}입니다, 확인해 보세요.',
      '비밀번호를 여기에 입력해 주세요.',
    ],
    ...[
      '자세한 것은 https://example.com/a 에 있습니다.',
      '잔액은 1{{loan.balance}}입니다.',
      '{{loan.balance}}의 두 배입니다.',
    ],
    ...[
      'Please tell me your password.',
      '{{loan.overdue|about}}인 상태입니다.',
      '잔액은 {{loan.balance}}천만 원입니다.',
    ],
  ])('leaves out a whole sentence and patches none: %s', (text) => {
    const release = releaseOf();
    const shown = release.push(`괜찮습니다, 함께 보겠습니다. ${text} 더 물어보세요, 언제든지요.`) + release.end();
    expect(shown).toBe('괜찮습니다, 함께 보겠습니다. 더 물어보세요, 언제든지요.');
    expect(release.counts).toMatchObject({ leftOut: 1, brokenSentences: 1 });
  });

  it('says the same however the text is cut', () => {
    const parts = fc.constantFrom(
      ...[
        '잔액은 {{loan.balance}}입니다. ',
        '연체가 있어요. ',
        '네. ',
        '1. ',
        '\n- ',
        '{{loan.overdue.said}} ',
        '{{',
        '}}',
      ],
      ...[
        '확인해 보세요. ',
        '98,765원',
        '... ',
        '?! ',
        '“그래요.” ',
        '{{none}} ',
        'kim@example.com ',
        '😀',
        '다.그리고 ',
      ],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), fc.integer({ min: 1, max: 9 }), (texts, size) => {
        const read = (pieces: readonly string[]) => {
          const release = releaseOf();
          const shown = pieces.map((piece) => release.push(piece)).join('') + release.end();
          return { shown, counts: release.counts };
        };
        const text = texts.join('');
        expect(read(piecesOf(text, size))).toEqual(read([text]));
      }),
    );
  });

  it('judges a sentence without an end in bounded parts', () => {
    const release = releaseOf({}, EVERYTHING_PASSES);
    const text = '그리고 또 '.repeat(4_000);
    let longest = 0;
    let shown = '';
    for (const piece of piecesOf(text, 100)) {
      const now = release.push(piece);
      longest = Math.max(longest, now.length);
      shown += now;
    }
    expect(longest).toBeLessThanOrEqual(1_200);
    expect((shown + release.end()).length).toBe(text.trimEnd().length + 1);
  });
});

describe('a second look', () => {
  it('lets through what a verifier bears out, in its place, while later sentences come', async () => {
    const asked: (readonly string[])[] = [];
    const release = releaseOf({
      verify: (sentences) => {
        asked.push(sentences);
        return Promise.resolve(sentences.map((each) => (each.includes('보통') ? 'NOT_A_CLAIM' : 'UNSUPPORTED')));
      },
    });
    expect(release.push('먼저 말씀드릴게요. 연체는 보통 기록에 남아요. 연체가 하나 있으세요. ')).toBe(
      '먼저 말씀드릴게요.',
    );
    expect(release.push('더 궁금하신 점이 있으세요? ')).toBe('');
    expect(await settled(release)).toBe(' 연체는 보통 기록에 남아요. 더 궁금하신 점이 있으세요?');
    expect(asked).toEqual([['연체는 보통 기록에 남아요.', '연체가 하나 있으세요.']]);
    expect(release.counts).toMatchObject({ verified: 1, leftOut: 1 });
  });

  it('asks for other words once, with the reason, and judges them as any others', async () => {
    const asked: unknown[] = [];
    const words = ['{{loan.overdue.said}}', '연체가 있어요.', '잔액은 {{loan.balance}}입니다.'];
    const release = releaseOf({
      again: (doubted) => {
        asked.push(...doubted);
        return Promise.resolve(words);
      },
    });
    release.push('연체는 전혀 없으세요. 연체가 있으세요. 잔액은 98,765원입니다. ');
    expect(await settled(release)).toBe('연체 중인 대출이 없습니다. 잔액은 12,300,000원입니다.');
    expect(asked).toEqual([
      { sentence: '연체는 전혀 없으세요.', doubt: 'CLAIM' },
      { sentence: '연체가 있으세요.', doubt: 'CLAIM' },
      { sentence: '잔액은 98,765원입니다.', doubt: 'FIGURE' },
    ]);
    expect(release.counts).toMatchObject({ rewritten: 2, leftOut: 1, refused: 1 });
  });

  it('counts nothing of a verdict that comes when the text is void', async () => {
    const [asked, verdict] = [Promise.withResolvers<null>(), Promise.withResolvers<'SUPPORTED'[]>()];
    const release = releaseOf({ verify: () => (asked.resolve(null), verdict.promise) });
    release.push('연체가 있으세요. ');
    const { waiting } = release;
    await asked.promise;
    release.restart();
    verdict.resolve(['SUPPORTED']);
    await waiting;
    expect([release.settled(), release.counts.verified]).toEqual(['', 0]);
  });

  it('shows no words that are far longer than those they stand for', async () => {
    const release = releaseOf({ again: (doubted) => Promise.resolve(doubted.map(() => '천천히 '.repeat(100))) });
    expect(release.push('연체가 있으세요. ') + (await settled(release))).toBe('');
    expect(release.counts).toMatchObject({ rewritten: 0, leftOut: 1 });
  });

  it('never asks a verifier whether an invented figure may stand', async () => {
    const release = releaseOf({ verify: (sentences) => Promise.resolve(sentences.map(() => 'SUPPORTED')) });
    expect(release.push('잔액은 98,765원입니다. ') + (await settled(release))).toBe('');
  });

  it('changes nothing of a text that was void meanwhile, and is bounded', async () => {
    let calls = 0;
    const verify: SecondLook['verify'] = (sentences) => {
      calls += sentences.length;
      return Promise.resolve(sentences.map(() => 'SUPPORTED'));
    };
    const release = releaseOf({ verify });
    release.push('연체가 있으세요. ');
    const { waiting } = release;
    release.restart();
    await waiting;
    expect([release.settled(), release.waiting]).toEqual(['', null]);
    release.push('연체가 있으세요. '.repeat(3 * LOOKS_MAX));
    await settled(release);
    // The one that was void counted, too.
    expect(calls).toBe(LOOKS_MAX - 1);
  });
});

describe('a value that stands with the name of something else', () => {
  const rate = fact('loan.rate', '4.5%', '4.5%', { label: { ko: '금리', en: 'rate' } });
  it.each([
    ['SUPPORTED', '금리는 12,300,000원입니다.'],
    ['NOT_A_CLAIM', ''],
    ['UNSUPPORTED', ''],
    [null, ''],
  ] as const)('is shown by a verifier alone that supports it: %s', async (verdict, shown) => {
    const asked: (readonly string[])[] = [];
    const verify: SecondLook['verify'] = (sentences) => {
      asked.push(sentences);
      return Promise.resolve(sentences.map(() => verdict));
    };
    const release = releaseOf({ verify });
    release.add([rate]);
    const told = release.push('금리는 {{loan.balance}}입니다.') + release.end();
    expect(told + (await settled(release))).toBe(shown);
    expect(asked).toEqual([['금리는 {{loan.balance}}입니다.']]);
  });
});

describe('the classifier that ships', () => {
  let classifier: SentenceClassifier;
  beforeAll(async () => {
    const shipped = await readShipped('CHAT_SENTENCE');
    const { model } = readTextModel(shipped?.files['model.text'] ?? new Uint8Array());
    classifier = classifierOf(new TextClassifier(model));
  });

  // Written by hand before there was a classifier. Templates were added for kinds of these that it got wrong, so this
  // guards against getting worse and is no measure of how good it is.
  it('passes what a model has to be able to say, and flags what it may not', () => {
    const hostile = Object.values(HOSTILE).flat();
    const passes = (sentence: string): boolean => classifier.passes(sentence, false);
    expect(HONEST.filter(passes).length / HONEST.length).toBeGreaterThan(0.9);
    expect(hostile.filter(passes).length / hostile.length).toBeLessThan(0.2);
    const strictly = (sentence: string): boolean => classifier.passes(sentence, true);
    expect(hostile.filter(strictly).length / hostile.length).toBeLessThan(0.05);
  });

  it('distinguishes own data by slots from the same words without', () => {
    for (const [slots, bare] of [
      ['{{loan.1.name}} 잔액은 {{loan.1.balance}}입니다.', '대출이 거의 남지 않으셨어요.'],
      ['{{loan.overdue.said}} 더 궁금하신 점이 있으세요?', '연체가 하나 있으시네요.'],
      [
        'Your next payment of {{loan.1.payment}} is due {{loan.1.due|in}}.',
        'You can repay everything without any fee.',
      ],
    ] as const) {
      expect({ slots, passes: classifier.passes(slots, false), in: localeOf(slots) }).toMatchObject({ passes: true });
      expect({ bare, passes: classifier.passes(bare, false) }).toEqual({ bare, passes: false });
    }
  });
});
