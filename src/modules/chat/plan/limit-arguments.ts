import { figuresIn } from '../gate/index.js';

type Figure = ReturnType<typeof figuresIn>[number];
/** What a figure of a question says of the loan that is asked for; empty for one that says nothing of it. */
type Said = Readonly<Record<string, unknown>>;

const ONE = 1_000_000n;
const ONE_MILLION = 1_000_000;
const MONTHS_PER_YEAR = 12;
/** The most of a yearly income and of a price that the simulation takes, in won. */
const INCOME_MAX = 100_000_000_000;
const PRICE_MAX = 1_000_000_000_000;

/** Loans by their names; the one named last is the one asked for: people begin with those they have. */
const NAMED: readonly (readonly [string, RegExp])[] = [
  ['JEONSE', /전세 ?(?:자금 ?)?대출|전월세 ?대출|jeonse/gi],
  [
    'MORTGAGE',
    /주담대|(?:주택|아파트|집|부동산) ?담보(?: ?대출)?|주택 ?(?:구입 ?)?(?:자금 ?)?대출|mortgage|home loan/gi,
  ],
  ['OVERDRAFT', /마이너스 ?(?:통장|대출)|마통|overdraft/gi],
  ['CREDIT', /신용 ?대출|직장인 ?대출|credit loan|personal loan|unsecured loan/gi],
];
/** What it is for, where it is not named. */
const HINTED: readonly (readonly [string, RegExp])[] = [
  ['JEONSE', /전세/],
  ['MORTGAGE', /주택|담보|아파트|집(?:을|값| ?사)|\d ?짜리 ?집|(?:억|만 ?원?) ?짜리|home|house|apartment/i],
  ['OVERDRAFT', /마이너스/],
];

function kindOf(text: string): string {
  let [last, kind] = [-1, ''];
  for (const [each, words] of NAMED) {
    for (const { index } of text.matchAll(words)) if (index > last) [last, kind] = [index, each];
  }
  return kind || (HINTED.find(([, words]) => words.test(text))?.[0] ?? 'CREDIT');
}

const INCOME = /연봉|소득|수입|월급|급여|봉급|벌|income|salary|earn|wage/i;
const MONTHLY = /월급|월 ?(?:소득|수입|급여)|한 ?달|매달|매월|다달이|monthly|per month|a month/i;
const PRICE = /집값|시세|가격|매매가?|감정가|아파트|주택|집(?:이|은|을)?|price|worth|home|house|apartment/i;

/** Amounts may leave the won out, `9억`, `5억짜리`; in `2억인데` the verb begins like the word for people. */
const isMoney = ({ kind }: Figure, after: string): boolean =>
  kind === 'won' || kind === 'plain' || (kind === 'person' && /^(?:데|가요|지|지만|데요|만큼|경우)/.test(after));

/** In won. `연봉 5000`, `월급 300` are said in units of 10,000 won: nobody earns that many won. */
function incomeWon(amount: number, isMonthly: boolean): number {
  const isShort = amount < (isMonthly ? 10_000 : 100_000);
  return isShort ? amount * 10_000 : amount;
}

/** Less is no income, in whatever unit. */
const SHORTEST = 100;

function saidByMoney(amount: number, before: string, after: string): Said {
  const earns =
    /^ ?(?:원)?(?:을|를|이|정도|쯤|씩)? ?(?:벌|버는|받는 ?직|의? ?(?:연봉|소득|월급))|^ ?(?:won )?(?:a|per) (?:month|year)/i;
  if (INCOME.test(before) || earns.test(after)) {
    const isMonthly = MONTHLY.test(before) || /^[^,.]{0,6}(?:a|per) month/i.test(after);
    const won = incomeWon(amount, isMonthly);
    if (amount < SHORTEST || won * (isMonthly ? MONTHS_PER_YEAR : 1) > INCOME_MAX) return {};
    return isMonthly ? { monthlyIncomeWon: won } : { yearlyIncomeWon: won };
  }
  const isPrice =
    PRICE.test(before) ||
    /^ ?(?:원)? ?(?:짜리|인|하는|의|대)? ?(?:집|아파트|주택|빌라)|^ ?(?:won )?(?:home|house|apartment)/i.test(after);
  return isPrice && amount >= ONE_MILLION && amount <= PRICE_MAX ? { homePriceWon: amount } : {};
}

function saidBy(figure: Figure, before: string, after: string): Said {
  const { kind, value } = figure;
  if (value === null || kind === 'date') return {};
  const amount = BigInt(value);
  const whole = Number(amount / ONE);
  if (isMoney(figure, after)) return saidByMoney(whole, before, after);
  const isRate =
    /금리|이자|이율|연 ?$|rate|interest|\bat ?$/i.test(before) ||
    /^ ?(?:의 ?)?(?:금리|이자|이율|rate|interest)/i.test(after);
  if (kind === 'percent' && isRate) return { annualRatePercent: Number(amount) / Number(ONE) };
  if (kind === 'year') return { termMonths: whole * MONTHS_PER_YEAR };
  return kind === 'month' ? { termMonths: whole } : {};
}

/** Since 2025-10-16 all of Seoul is a regulated district (국토교통부 고시); elsewhere the words have to say it. */
function regionOf(text: string): Said {
  const isFree = /비 ?규제|non-?regulated|unregulated/i.test(text);
  if (/서울|강남|seoul/i.test(text)) return { region: 'CAPITAL_REGULATED' };
  if (/수도권|경기|인천|incheon|gyeonggi/i.test(text)) return isFree ? { region: 'CAPITAL' } : {};
  if (
    /지방|부산|대구|광주|대전|울산|세종|강원|충북|충남|전북|전남|경북|경남|제주|busan|daegu|daejeon|gwangju|jeju/i.test(
      text,
    )
  )
    return { region: /(?<!비 ?)규제/.test(text) ? 'REGIONAL_REGULATED' : 'REGIONAL' };
  return {};
}

const COUNTS: readonly (readonly [number, RegExp])[] = [
  [0, /무주택|집이? ?없|생애 ?(?:최초|첫)|첫 ?집|first(?:-time)? (?:home|house|buyer)|no home/i],
  [1, /(?:집|주택|아파트)(?:이|을|를|가)? ?(?:한 ?채|1 ?채)|1 ?주택|일 ?주택|(?:own|have) (?:a|one|1) (?:home|house)/i],
  [2, /(?:집|주택|아파트)(?:이|을|를|가)? ?(?:두 ?채|2 ?채)|2 ?주택|이주택|(?:two|2) (?:homes|houses)/i],
  [
    3,
    /(?:집|주택|아파트)(?:이|을|를|가)? ?(?:세 ?채|3 ?채)|[3삼] ?주택|다 ?주택|(?:three|3|several) (?:homes|houses)/i,
  ],
];

/** What a question says itself of the loan that it asks for: its kind, the home, and amounts by the words around them. */
export function limitArguments(question: string): Record<string, unknown> {
  const text = question.normalize('NFC');
  const kind = kindOf(text);
  const figures = figuresIn(text);
  const amounts = figures.map((figure, at) => {
    const from = Math.max(figures[at - 1]?.end ?? 0, figure.start - 20);
    const until = Math.min(figures[at + 1]?.start ?? text.length, figure.end + 14);
    return saidBy(figure, text.slice(from, figure.start), text.slice(figure.end, until));
  });
  const homeCount = kind === 'MORTGAGE' ? COUNTS.find(([, words]) => words.test(text))?.[0] : undefined;
  return Object.assign(
    { kind },
    ...amounts,
    kind === 'MORTGAGE' ? regionOf(text) : {},
    homeCount === undefined ? {} : { homeCount },
  ) as Record<string, unknown>;
}
