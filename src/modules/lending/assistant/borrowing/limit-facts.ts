import { months, said, typedFacts, type Fact, type TypedFacts } from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { LimitAnswer, SimulatedLimit } from '../../limit/index.js';
import { LOAN_KINDS } from '../../loans/index.js';
import { SIMULATED } from '../wording.js';
import type { LimitGiven, Subject } from './limit-arguments.js';
import { changeText } from './limit-changes.js';
import { ASSUMED_HOME, REGION_TEXT } from './limit-subject.js';
import { BOUND_TEXT, unknownLimit } from './limit.texts.js';

const IN_ARREARS = said(
  '연체 중인 금액이 있어 갚기 전에는 대출이 거절될 수 있음',
  'a payment is overdue, and lenders refuse customers in arrears',
);
/** To two decimals, as ratios are shown. */
export const ratio = (millionths: number): string => (millionths / 10_000).toFixed(2);

const known = <T>(value: T | null | undefined, make: (value: T) => Fact): Fact[] =>
  value === null || value === undefined ? [] : [make(value)];

const asGiven = (fact: Fact): Fact => ({ ...fact, isGiven: true });

/** What somebody can borrow, and the inputs it was computed from. */
export function limitFacts({ current, profile, on }: SimulatedLimit, given: Subject): Fact[] {
  const fact = typedFacts('LIMIT', SIMULATED, on, LOAN_KINDS[given.kind]);
  const own = typedFacts('LIMIT', SIMULATED, on);
  const { limitWon, monthlyPaymentWon, annualRateMillionths, bindingConstraint, dsrCapMillionths } = current;
  const label = said('예상 한도', 'estimated limit');
  return [
    limitWon === null
      ? fact.words('limit.max', label, unknownLimit(current, given.kind))
      : fact.money('limit.max', label, limitWon),
    ...known(bindingConstraint, (bound) =>
      fact.words('limit.boundBy', said('한도를 정한 기준', 'bound by'), BOUND_TEXT[bound]),
    ),
    ...known(monthlyPaymentWon, (won) => fact.money('limit.payment', said('월 상환액', 'monthly payment'), won)),
    ...known(annualRateMillionths, (rate) =>
      asGiven(
        fact.percent(
          'limit.rate',
          said('계산에 쓴 금리 연', 'rate a year in the calculation'),
          (rate / 10_000).toFixed(4),
        ),
      ),
    ),
    asGiven(
      fact.count(
        'limit.term',
        said('계산에 쓴 기간', 'term in the calculation'),
        current.termMonths,
        'MONTH',
        months(current.termMonths),
      ),
    ),
    asGiven(own.money('limit.income', incomeLabel(given), profile.yearlyIncomeWon)),
    ...(given.kind === 'MORTGAGE' ? homeFacts(fact, given) : []),
    ...known(current.debtDsrMillionths, (dsr) =>
      own.percent('limit.debtDsr', said('지금 대출만의 DSR', 'present DSR'), ratio(dsr)),
    ),
    ...known(current.dsrMillionths, (dsr) =>
      fact.percent('limit.dsr', said('대출 후 DSR', 'DSR after it'), ratio(dsr)),
    ),
    own.percent('limit.dsrCap', said('DSR 상한', 'DSR cap'), dsrCapMillionths / 10_000),
    ...(current.warnings.some(({ code }) => code === 'IN_ARREARS')
      ? [fact.words('limit.arrears', said('확인할 점', 'to be known'), IN_ARREARS)]
      : []),
  ];
}

/** What is wanted compared with the limit: the room that is left, or what is missing. */
export function wantedFacts(
  { current: { limitWon }, on }: SimulatedLimit,
  { kind }: Subject,
  amountWon: number,
): Fact[] {
  const fact = typedFacts('LIMIT', SIMULATED, on, LOAN_KINDS[kind]);
  const isEnough = limitWon !== null && limitWon >= amountWon;
  const label = isEnough ? said('남는 한도', 'room left') : said('모자라는 금액', 'missing');
  return [
    fact.money('limit.wanted', said('빌리려는 금액', 'wanted'), amountWon),
    ...(limitWon === null
      ? []
      : [fact.money(isEnough ? 'limit.room' : 'limit.missing', label, Math.abs(limitWon - amountWon))]),
  ];
}

/** The limit after all changes together, and after each alone. */
export function changeFacts({ current, changes, all, on }: SimulatedLimit, given: LimitGiven): Fact[] {
  if (!all) return [];
  const fact = typedFacts('LIMIT', SIMULATED, on, LOAN_KINDS[given.kind]);
  const { answer, addedWon } = all;
  const { debtChangeWon = 0, monthsAhead = 0 } = given;
  const aMonthWon = debtChangeWon < 0 && monthsAhead > 0 ? Math.ceil(-debtChangeWon / monthsAhead) : null;
  return [
    ...known(aMonthWon, (won) => fact.money('limit.monthly', said('매달 갚을 금액', 'to repay a month'), won)),
    ...known(answer.limitWon, (won) => fact.money('limit.after', said('바뀐 뒤 한도', 'limit after it'), won)),
    ...known(addedWon, (won) => fact.money('limit.added', said('한도 변화', 'change of the limit'), won)),
    ...known(dsrOf(answer), (dsr) =>
      fact.percent('limit.afterDsr', said('바뀐 뒤 지금 대출만의 DSR', 'DSR of the debts after it'), ratio(dsr)),
    ),
    ...changes.flatMap(({ change, answer: alone, shareWon }) => {
      const of = typedFacts('LIMIT', SIMULATED, on, changeText(change, given));
      return [
        ...known(alone.limitWon ?? current.limitWon, (won) =>
          of.money(`limit.change.${change}.alone`, said('이것만 바뀔 때 한도', 'limit with it alone'), won),
        ),
        ...known(shareWon, (won) =>
          of.money(`limit.change.${change}.share`, said('한도 변화에서 차지하는 몫', 'its part of the change'), won),
        ),
      ];
    }),
  ];
}

const dsrOf = ({ debtDsrMillionths }: LimitAnswer): number | null => debtDsrMillionths;

/** States assumptions as such: a customer elsewhere, or with a home, gets another answer. */
function incomeLabel({ yearlyIncomeWon, monthlyIncomeWon }: Subject): Localized {
  if (yearlyIncomeWon !== undefined) return said('계산에 쓴 연 소득', 'yearly income in the calculation');
  return monthlyIncomeWon === undefined
    ? said('계산에 쓴 연 소득(등록된 소득)', 'yearly income in the calculation (as on record)')
    : said(
        '계산에 쓴 연 소득(말씀하신 월 소득의 열두 배)',
        'yearly income in the calculation (twelve times a month’s)',
      );
}

function homeFacts(fact: TypedFacts, { region, homeCount, homePriceWon }: Subject): Fact[] {
  const label = (isSaid: boolean, name: Localized): Localized =>
    isSaid ? name : said(`가정한 ${name.ko}`, `${name.en} (assumed)`);
  const homes = homeCount ?? ASSUMED_HOME.homeCount;
  const owned = homes === 0 ? said('없음(무주택)', 'none') : said(`${homes}채`, String(homes));
  return [
    ...known(homePriceWon, (won) => fact.money('limit.price', said('집값', 'price of the home'), won)),
    fact.words(
      'limit.region',
      label(region !== undefined, said('지역', 'region')),
      REGION_TEXT[region ?? ASSUMED_HOME.region],
    ),
    fact.words('limit.homes', label(homeCount !== undefined, said('보유 주택', 'homes owned')), owned),
  ];
}
