import { figuresIn } from '../ledger/index.js';

/** A tool that a question plainly needs, with its arguments. */
export interface PlannedCall {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

interface Plan {
  readonly words: RegExp;
  readonly call: (question: string) => PlannedCall;
}

const none = (name: string) => (): PlannedCall => ({ name, arguments: {} });

/** Questions by their words. A question may need several; each is asked once. */
const PLANS: readonly Plan[] = [
  {
    words:
      /(?:다|모두|전부|전액|한 ?번에|완전히|조기) ?(?:갚|상환|정리|완납)|중도 ?상환|미리 ?(?:갚|상환)|완제|pay ?off|early repayment|repay (?:it |them )?(?:all|in full)|prepay/i,
    call: none('loan_payoff'),
  },
  {
    words:
      /갈아타|대환|더 (?:싼|낮은)|금리 ?(?:인하|비교)|refinanc|switch (?:my |the )?loan|lower (?:my |the )?(?:interest )?rate|cheaper/i,
    call: none('refinance_comparison'),
  },
  {
    words:
      /한도|(?:얼마(?:나|까지)?|최대) ?(?:더 )?(?:빌|대출)|(?:빌릴|받을) 수|how much (?:more )?(?:can|could) i borrow|borrow more|loan limit|credit limit/i,
    call: (question) => ({ name: 'loan_limit', arguments: limitArguments(question) }),
  },
  {
    words:
      /또래|비슷한 (?:사람|고객)|평균(?:보다|과|에 비해)|남들|다른 사람들(?:보다|과|에 비해)|peers?|people like me|compared (?:to|with)|average/i,
    call: none('peer_comparison'),
  },
  {
    words:
      /카테고리|업종별|항목별|식비|외식비|카페|쇼핑|교통비|주유비|병원비|여행|by categor|each category|on (?:food|dining|coffee|groceries|travel|fuel)/i,
    call: none('quarter_summary'),
  },
  { words: /요약|정리해|분기.*(?:어땠|어때)|summar|how was my quarter/i, call: none('quarter_summary') },
];

/** What to look up before anyone answers, so that a model and our own narration speak from the same facts. */
export const plannedCalls = (question: string): PlannedCall[] =>
  PLANS.filter(({ words }) => words.test(question.normalize('NFC'))).map(({ call }) => call(question));

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['JEONSE', /전세|jeonse/i],
  ['MORTGAGE', /주택|담보|아파트|집(?:을|값|사)|mortgage|home|house/i],
  ['OVERDRAFT', /마이너스|overdraft/i],
];
const ONE = 1_000_000n;

/** What a question says itself of the loan that it asks for: its kind, and amounts by the words before them. */
function limitArguments(question: string): Record<string, unknown> {
  const text = question.normalize('NFC');
  const said: Record<string, unknown> = { kind: KINDS.find(([, words]) => words.test(text))?.[0] ?? 'CREDIT' };
  let from = 0;
  for (const { start, end, kind, value } of figuresIn(text)) {
    const before = text.slice(Math.max(from, start - 20), start);
    from = end;
    const amount = value === null ? null : BigInt(value);
    if (amount === null || kind === 'date') continue;
    if (
      kind === 'won' &&
      /연봉|소득|수입|월급|벌|income|salary|earn/i.test(before) &&
      !/월급|월 ?소득|monthly/i.test(before)
    )
      said['yearlyIncomeWon'] = Number(amount / ONE);
    if (kind === 'won' && /집값|시세|가격|매매|아파트|price|worth/i.test(before))
      said['homePriceWon'] = Number(amount / ONE);
    if (kind === 'percent' && /금리|이자|rate|interest/i.test(before))
      said['annualRatePercent'] = Number(amount) / Number(ONE);
    if (kind === 'year') said['termMonths'] = Number(amount / ONE) * 12;
    if (kind === 'month') said['termMonths'] = Number(amount / ONE);
  }
  return said;
}
