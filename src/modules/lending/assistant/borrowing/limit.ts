import {
  formOf,
  joinSentences,
  said,
  saysAny,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { LimitService, SimulatedLimit } from '../../limit/index.js';
import { LOAN_KINDS, type LoanService } from '../../loans/index.js';
import { FOLLOW, goalOf } from '../follow-ups.texts.js';
import { SIMULATED } from '../wording.js';
import { assumedRate, type RateParts, type AssumedRate } from './assumed-rate.js';
import { orAskIncome } from './or-ask-income.js';
import { limitParameters, SAID_ONLY, type LimitGiven } from './limit-arguments.js';
import { askedChanges, changeText, type AskedChanges } from './limit-changes.js';
import { changeFacts, limitFacts, wantedFacts } from './limit-facts.js';
import { assumedOf, requestOf } from './limit-subject.js';
import { changedLead, dsrLead, limitLead, wantedLead, whyLead } from './limit.texts.js';

export interface LimitParts extends RateParts {
  readonly loans: Pick<LoanService, 'loanFacts'>;
  readonly limits: Pick<LimitService, 'simulate'>;
}

/** A simulation with what was asked and assumed. */
export interface Simulated {
  readonly given: LimitGiven;
  readonly rate: AssumedRate;
  readonly simulated: SimulatedLimit;
  readonly asked: AskedChanges;
  /** What a credit loan would give, where the rules give no amount for a jeonse loan; null for any other. */
  readonly beside: SimulatedLimit | null;
}

/** What the customer can borrow by today's rules, and the effect of changes of income, debts or rate. */
export function limitTool(parts: LimitParts): Tool {
  return tool({
    name: 'loan_limit',
    description:
      'Simulates how much the customer could borrow today by the rules on loans (DSR, LTV, caps), with the loans on record, their debt service ratio, and what changes of income, debts or rate would do. It is no decision on credit. Take amounts only from what the customer said.',
    parameters: limitParameters,
    saidOnly: [...SAID_ONLY, 'amountWon'],
    answers: ['LIMIT_SIMULATION', 'DEBT_SERVICE_RATIO'],
    topic: 'LIMIT',
    title: said('대출 한도 모의 계산', 'Loan limit'),
    isSelling: true,
    run: (context, given) =>
      orAskIncome(
        simulatedFor(parts, context, given).then((done) => findingOf(context, done)),
        context.today,
      ),
  });
}

/** Today's limit, and with the changes asked for, if any. */
async function simulatedFor(
  parts: LimitParts,
  { caller, customerId }: ToolContext,
  given: LimitGiven,
): Promise<Simulated> {
  const loans = await parts.loans.loanFacts(caller, customerId);
  const rate = await assumedRate(parts, caller, given.kind, { annualRatePercent: given.annualRatePercent, loans });
  const now = await parts.limits.simulate(caller, requestOf(given, rate, customerId));
  const asked = askedChanges(given, now);
  const simulated = asked.isAny
    ? await parts.limits.simulate(caller, requestOf(given, rate, customerId, asked.changes))
    : now;
  const isWithoutAmount = given.kind === 'JEONSE' && simulated.current.limitWon === null;
  const beside = isWithoutAmount ? await creditBeside(parts, { caller, customerId }, { given, loans }) : null;
  return { given, rate, simulated, asked, beside };
}

/** Today's limit of a credit loan, which can be told where that of a jeonse loan cannot. */
async function creditBeside(
  parts: LimitParts,
  { caller, customerId }: Pick<ToolContext, 'caller' | 'customerId'>,
  { given, loans }: Pick<Simulated, 'given'> & { readonly loans: Awaited<ReturnType<LoanService['loanFacts']>> },
): Promise<SimulatedLimit> {
  const credit = { ...given, kind: 'CREDIT' as const, annualRatePercent: undefined };
  const rate = await assumedRate(parts, caller, 'CREDIT', { annualRatePercent: undefined, loans });
  return parts.limits.simulate(caller, requestOf(credit, rate, customerId));
}

function findingOf(context: ToolContext, done: Simulated): Finding {
  const { given, rate, simulated, asked } = done;
  const isDsr = context.intent === 'DEBT_SERVICE_RATIO' && !asked.isAny;
  const facts = [
    ...limitFacts(simulated, given).map((fact) => (asksMost(context) ? calledMost(fact) : fact)),
    ...(given.amountWon === undefined ? [] : wantedFacts(simulated, given, given.amountWon)),
    ...changeFacts(simulated, given),
    ...besideFacts(done),
  ];
  const has = (id: string): boolean => facts.some((fact) => fact.id === id);
  const shown = isDsr
    ? ['limit.debtDsr', 'limit.dsrCap', 'limit.income']
    : asked.isAny
      ? CHANGE_FACT_IDS
      : LIMIT_FACT_IDS;
  const missing = asked.missing.map(({ ko, en }) => said(`등록된 ${ko} 없음`, `no ${en.toLowerCase()} on record`));
  return {
    facts,
    lead: leadOf(context, done),
    shown: shown.filter(has),
    assumed: [
      ...(isDsr ? [said('등록된 소득과 대출', 'income and loans on record')] : assumedOf(given, rate)),
      ...asked.assumed,
      ...missing,
    ],
    ...(simulated.changes.length > 1 && { table: tableOf(simulated, given) }),
    ...(simulated.current.warnings.some(({ code }) => code === 'IN_ARREARS') && { advice: [ARREARS_FIRST] }),
    followUps: followUpsOf(done, isDsr),
  };
}

function besideFacts({ beside }: Simulated): Fact[] {
  const limitWon = beside?.current.limitWon ?? null;
  if (!beside || limitWon === null) return [];
  const fact = typedFacts('LIMIT', SIMULATED, beside.on, LOAN_KINDS.CREDIT);
  return [fact.money('limit.creditMax', said('신용대출 예상 한도', 'estimated limit of a credit loan'), limitWon)];
}

/** `전세 옮기려니 돈이 모자라네예, 대출이 최고 얼맙니까` names what it is for, and no jeonse loan. */
const NAMES_JEONSE_LOAN = /전세 ?(?:자금|대출)|jeonse loan/i;

/** The sentence that answers what was asked: whether, why, with which changes, or how much. */
function leadOf(context: ToolContext, done: Simulated): Localized {
  const lead = soughtLead(context, done);
  if (!done.beside || done.beside.current.limitWon === null) return lead;
  const credit = limitLead(done.beside, { ...done.given, kind: 'CREDIT' });
  return joinSentences(saysAny(context, NAMES_JEONSE_LOAN) ? [lead, credit] : [credit, lead]);
}

function soughtLead(context: ToolContext, { given, simulated, asked }: Simulated): Localized {
  if (asked.isAny) return changedLead(simulated, given);
  if (context.intent === 'DEBT_SERVICE_RATIO') return dsrLead(simulated, context);
  if (asksBound(context, given)) return whyLead(simulated, given);
  return given.amountWon === undefined || asksMost(context)
    ? limitLead(simulated, given)
    : wantedLead(simulated, given, given.amountWon);
}

/** Whether it is asked what the limit rests on. An amount that is named asks for yes or no instead. */
function asksBound(context: ToolContext, { amountWon }: LimitGiven): boolean {
  if (saysAny(context, ASKS_REASON)) return true;
  const [form, isBound] = [formOf(context), saysAny(context, ASKS_BOUND)];
  return amountWon === undefined ? form === 'WHY' || isBound : form !== 'WHETHER' && isBound;
}

/** Whether it is asked how much there is at most, whatever amount was named before. */
const asksMost = (context: ToolContext): boolean =>
  saysAny(context, ASKS_MOST) && !saysAny(context, NAMES_AMOUNT) && !saysAny(context, NAMES_RATIO);

/** The limit by the words that ask for it, which the cap of a ratio has in its name. */
const calledMost = (fact: Fact): Fact =>
  fact.id === 'limit.max' ? { ...fact, calls: ['최대', '상한', '최고', 'maximum', 'most', 'cap'] } : fact;

/** `등록금 때문에` says only what it is for. */
const ASKS_REASON = /왜|이유|막히|막[힌혔]|때문인|(?:뭐|뭣|무엇|뭔|머) ?(?:땜|때[문매])|\bwhy\b/i;
/** `한도를 제한하고 있는 규제가 무엇인지`, `which rule limits me`, `뭘 근거로`. */
const ASKS_BOUND =
  /근거|제한(?:하|되|받)|(?:어떤|무슨) ?(?:규제|기준|규정|이유)|(?:규제|기준|규정)[이가은는]? ?(?:뭐|무엇|뭔)|걸려|걸리|걸린|어떻게 ?(?:정해|나온|나왔|계산[된되됐]|산[정출][된되됐])|\b(?:which|what) (?:rule|regulation|factor|constraint)|\b(?:limits|limiting|caps|holds|bound by|bottleneck|basis|based on|(?:on|by) what)\b|\bhow (?:did|do) you (?:get|arrive|work|reach)|\bhow (?:is|was) (?:it|that|this) (?:worked|calculat|comput|decid|determin|set)/i;
/** `최대는요?`, `상한`, `up to what`. */
const ASKS_MOST =
  /최대|상한|최고|맥스|(?:얼마|어디|몇 ?[천억백십]*만? ?원?) ?까지|\bmax(?:imum)?\b|\b(?:most|highest|largest|ceiling|upper limit)\b|\bup to (?:what|how|where)\b|\bhow (?:far|high)\b/i;
const NAMES_RATIO = /DSR|LTV|DTI|비율|ratio/i;
/** An amount in digits or as a word: `5천`, `삼천만`, `1억`. */
const NAMES_AMOUNT = /\d|[일이삼사오육칠팔구십한두세] ?(?:천|백|십|억)|(?<!몇 ?)(?:천만|억)/;

/** When more is wanted than there is room for, the follow-up asks what would make it possible. */
function followUpsOf({ given: { amountWon }, simulated, asked }: Simulated, isDsr: boolean): readonly Localized[] {
  if (asked.isAny) return [FOLLOW.PATH, FOLLOW.GOAL, FOLLOW.PRODUCTS];
  const isTooMuch = amountWon !== undefined && amountWon > (simulated.current.limitWon ?? Infinity);
  if (isTooMuch) return [goalOf(amountWon), FOLLOW.LIMIT_INCOME, FOLLOW.LIMIT_REPAID];
  return [FOLLOW.LIMIT_INCOME, FOLLOW.LIMIT_REPAID, isDsr ? FOLLOW.LIMIT : FOLLOW.DSR];
}

const LIMIT_FACT_IDS = [
  'limit.max',
  'limit.payment',
  'limit.boundBy',
  'limit.debtDsr',
  'limit.dsrCap',
  'limit.arrears',
];
const CHANGE_FACT_IDS = ['limit.monthly', 'limit.max', 'limit.after', 'limit.added', 'limit.afterDsr', 'limit.arrears'];

const ARREARS_FIRST = said(
  '연체 중인 금액이 있으면 대출이 거절될 수 있으니 먼저 갚으시는 것이 좋습니다.',
  'Pay what is overdue first: lenders refuse customers in arrears.',
);

const tableOf = ({ changes }: SimulatedLimit, given: LimitGiven): NonNullable<Finding['table']> => ({
  title: said('변화별 효과', 'What each change does'),
  columns: [
    said('변화', 'Change'),
    said('이것만 바뀔 때 한도', 'Limit with it alone'),
    said('한도 변화에서 차지하는 몫', 'Its part of the change'),
  ],
  rows: changes.map(({ change }) => [
    { text: changeText(change, given) },
    { fact: `limit.change.${change}.alone` },
    { fact: `limit.change.${change}.share` },
  ]),
});
