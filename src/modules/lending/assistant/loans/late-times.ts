import { z } from 'zod';
import {
  counted,
  formOf,
  said,
  saidDay,
  saidMonth,
  saidWon,
  saysAny,
  tool,
  typedFacts,
  withYesOrNo,
  type Fact,
  type Finding,
  type Tool,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import type { ArrearsHistory } from '../../arrears/index.js';
import type { ArrearsEpisode } from '../../books/index.js';
import { LOAN_KINDS, loanNames } from '../../loans/index.js';
import { LOAN_ARGUMENTS, meantOf, type NamedLoans } from '../asked-loans.js';
import { SPAN_ARGUMENTS, type AskedSpan } from '../asked-span.js';
import { FOLLOW } from '../follow-ups.texts.js';
import type { LoanParts } from '../loan-parts.js';
import { COMPUTED } from '../wording.js';
import { everyLoan, type PaidParts } from './paid-amounts.js';

export interface LateTimesParts {
  readonly loans: LoanParts['loans'] & PaidParts;
  readonly arrearsHistory: Pick<ArrearsHistory, 'of'>;
}

/** The most times in a table, newest first. */
const ROWS_MAX = 10;

/** When the customer was late before, for models; questions of plans come by the tool of arrears. */
export const lateTimesTool = (parts: LateTimesParts): Tool =>
  tool({
    name: 'loan_arrears_history',
    description:
      'When payments on the customer’s loans were overdue before, and now: how often, from which day to which, how much at most; in a span of days if the customer names one.',
    parameters: z.object({ ...LOAN_ARGUMENTS, ...SPAN_ARGUMENTS }),
    topic: 'ARREARS',
    title: said('연체 이력', 'Past arrears'),
    run: (context, given) => lateTimesFinding(parts, context, given),
  });

const LATE =
  /연체|밀[리렸린]|미납|늦게|못 ?[내낸냈]|\b(?:late|overdue|arrears|behind|miss(?:ed)?|default(?:ed)?|delinquent)\b/i;
const BEFORE =
  /적[은이도]? ?(?:있|없)|몇 ?(?:번|회|차례|건)|횟수|이력|기록|마지막|최근|작년|지난해|그동안|여태|예전|과거|언제 ?(?:연체|밀렸|늦)|(?:했|됐|렸|냈)[었던]|\b(?:ever|how (?:many times|often)|when (?:was|were|did)|last (?:time|late|year|overdue|behind)|history|in the past|before|previous(?:ly)?)\b/i;

/** Whether a question is about times in the past, not about what is overdue now. */
export const asksLateTimes = (context: Pick<ToolContext, 'said'>, { since, month }: AskedSpan): boolean =>
  saysAny(context, LATE) && (since !== undefined || month !== undefined || saysAny(context, BEFORE));

interface LateTime extends ArrearsEpisode {
  readonly name: Localized;
}

/** How often, when and by how much the customer's payments were late. */
export async function lateTimesFinding(
  { loans, arrearsHistory }: LateTimesParts,
  context: ToolContext,
  asked: NamedLoans & AskedSpan,
): Promise<Finding> {
  const { caller, customerId, today } = context;
  // Both are read as the caller: what they may not see has no place in the history.
  const [{ loans: open }, every] = await Promise.all([
    loans.loanFacts(caller, customerId),
    everyLoan(loans, caller, customerId),
  ]);
  const { meant, isNamed } = meantOf(open, asked);
  const keys = new Set(meant.map(({ loan }) => loan.key));
  const of = isNamed ? every.filter(({ key, loanType }) => keys.has(key) || loanType === asked.kind) : every;
  const history = of.length === 0 ? [] : await arrearsHistory.of(customerId, today);
  const names = new Map(loanNames(of).map((name, at) => [of[at]?.key, name]));
  const known = history.filter(({ loanKey }) => names.has(loanKey));
  const span = spanOf(asked, today);
  const times = known
    .flatMap(({ loanKey, episodes }) =>
      (episodes ?? []).map((each): LateTime => ({ ...each, name: names.get(loanKey) ?? said('', '') })),
    )
    .filter(({ since, paidOn }) => since <= span.until && (paidOn ?? today) >= span.since)
    .sort((one, other) => (one.since < other.since ? 1 : -1));
  const about = isNamed && asked.kind !== undefined ? LOAN_KINDS[asked.kind] : null;
  const facts = [
    countFact(times, today),
    ...spanFacts(asked, known, span.since, today),
    ...times.slice(0, ROWS_MAX).flatMap((each, at) => factsOf(each, at + 1, today)),
  ];
  return {
    facts,
    lead: leadOf(context, times, { span: span.words, about }),
    shown: ['late.count', ...(times.length > 0 ? ['late.1.since', 'late.1.paidOn', 'late.1.most'] : [])].filter((id) =>
      facts.some((fact) => fact.id === id),
    ),
    assumed: known.some(({ episodes }) => episodes === null) ? [INCOMPLETE_BOOKS] : knownFrom(known, span.since, today),
    ...(times.length > 1 && { table: tableOf(times.slice(0, ROWS_MAX), facts) }),
    followUps: [FOLLOW.NEXT, FOLLOW.OVERDUE, FOLLOW.HISTORY],
  };
}

const INCOMPLETE_BOOKS = said('장부가 온전하지 않은 대출은 제외', 'loans whose books are not complete are left out');

/** The days and months that the answer names besides those of the times. */
function spanFacts(
  { since, until, month }: AskedSpan,
  known: readonly { readonly knownFrom: string | null }[],
  from: string,
  today: string,
): Fact[] {
  const fact = typedFacts('ARREARS', COMPUTED, today);
  const begun = latestBeginning(known, from);
  return [
    ...(month === undefined ? [] : [fact.month('late.month', said('물어보신 달', 'month asked for'), month)]),
    ...(since === undefined ? [] : [fact.date('late.since', said('기간의 첫날', 'from'), since)]),
    ...(since === undefined && until === undefined
      ? []
      : [fact.date('late.until', said('기간의 마지막 날', 'until'), until ?? today)]),
    ...(begun === undefined ? [] : [fact.date('late.knownFrom', said('장부의 첫날', 'first day of the books'), begun)]),
  ];
}

/** The latest day on which books of a loan begin within a span; undefined where all cover it. */
const latestBeginning = (known: readonly { readonly knownFrom: string | null }[], since: string): string | undefined =>
  known
    .flatMap(({ knownFrom: day }) => (day !== null && day > since ? [day] : []))
    .sort()
    .at(-1);

/** From which day on the books know the loans, where they begin within the span. */
function knownFrom(known: readonly { readonly knownFrom: string | null }[], since: string, today: string): Localized[] {
  const latest = latestBeginning(known, since);
  if (latest === undefined) return [];
  const day = saidDay(latest, today);
  return [said(`${day.ko}부터의 장부`, `by the books since ${day.en}`)];
}

/** The earliest day: no loan is older. */
const BEGINNING = '0001-01-01';

function spanOf({ since, until, month }: AskedSpan, today: string) {
  if (month !== undefined) {
    const name = saidMonth(month, today);
    return { since: `${month}-01`, until: `${month}-31`, words: said(`${name.ko}에 `, ` in ${name.en}`) };
  }
  const [from, to] = [since ?? BEGINNING, until ?? today];
  if (since === undefined) return { since: from, until: to, words: said('', '') };
  const [first, last] = [saidDay(from, today), saidDay(to, today)];
  return { since: from, until: to, words: said(`${first.ko}부터 ${last.ko}까지 `, ` from ${first.en} to ${last.en}`) };
}

const countFact = (times: readonly LateTime[], today: string): Fact =>
  typedFacts('ARREARS', COMPUTED, today).count(
    'late.count',
    said('연체 횟수', 'times overdue'),
    times.length,
    'TIME',
    said(`${times.length}번`, String(times.length)),
  );

function factsOf({ name, since, paidOn, days, mostWon }: LateTime, number: number, today: string): Fact[] {
  const fact = typedFacts('ARREARS', COMPUTED, paidOn ?? today, name);
  const id = (part: string): string => `late.${number}.${part}`;
  return [
    fact.date(id('since'), said('연체 시작일', 'overdue since'), since),
    ...(paidOn === null ? [] : [fact.date(id('paidOn'), said('연체를 갚은 날', 'paid on'), paidOn)]),
    fact.count(id('days'), said('연체 일수', 'days late'), days, 'DAY', said(`${days}일`, counted(days, 'day'))),
    fact.money(id('most'), said('가장 많이 연체된 금액', 'most overdue at once'), mostWon),
  ];
}

function leadOf(
  context: Pick<ToolContext, 'today' | 'said'>,
  times: readonly LateTime[],
  { span, about }: { readonly span: Localized; readonly about: Localized | null },
): Localized {
  const { today } = context;
  const subject = about ? said(`${withParticle(about.ko, '은/는')} `, ` on a ${about.en.toLowerCase()}`) : said('', '');
  const [last] = times;
  if (!last) {
    const none = said(`${subject.ko}${span.ko}연체된 적이 없습니다.`, `Nothing was overdue${subject.en}${span.en}.`);
    return withYesOrNo(context, none, { holds: false });
  }
  const latest = timeText(last, today);
  if (formOf(context) === 'WHEN')
    return said(`${span.ko}가장 최근 연체는 ${latest.ko}입니다.`, `The latest time${span.en} was ${latest.en}.`);
  const count = said(`${times.length}번`, counted(times.length, 'time'));
  const all = said(
    `${subject.ko}${span.ko}${count.ko} 연체되었고, ${times.length > 1 ? '가장 최근은 ' : ''}${latest.ko}입니다.`,
    `Payments${subject.en} were overdue ${count.en}${span.en}${times.length > 1 ? ', the latest' : ':'} ${latest.en}.`,
  );
  return withYesOrNo(context, all, { holds: true });
}

/** One time, as part of a sentence. */
function timeText({ name, since, paidOn, days, mostWon }: LateTime, today: string): Localized {
  const [from, won] = [saidDay(since, today), saidWon(mostWon)];
  if (paidOn === null)
    return said(
      `${from.ko}부터 ${days}일째인 ${name.ko} ${won.ko}`,
      `${won.en} on ${name.en}, overdue since ${from.en} (${counted(days, 'day')})`,
    );
  const to = saidDay(paidOn, today);
  return said(
    `${from.ko}부터 ${to.ko}까지 ${days}일 동안의 ${name.ko} ${won.ko}`,
    `${won.en} on ${name.en}, from ${from.en} to ${to.en} (${counted(days, 'day')})`,
  );
}

function tableOf(times: readonly LateTime[], facts: readonly Fact[]): NonNullable<Finding['table']> {
  const known = new Set(facts.map(({ id }) => id));
  return {
    title: said('연체 이력', 'Past arrears'),
    columns: [
      said('대출', 'Loan'),
      said('시작일', 'Since'),
      said('갚은 날', 'Paid on'),
      said('일수', 'Days'),
      said('금액', 'Amount'),
    ],
    rows: times.map(({ name }, at) => [
      { text: name },
      ...['since', 'paidOn', 'days', 'most'].map((part) => {
        const id = `late.${at + 1}.${part}`;
        return known.has(id) ? { fact: id } : { text: said('아직 연체 중', 'not yet') };
      }),
    ]),
  };
}
