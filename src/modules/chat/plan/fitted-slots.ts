import type { Intent, Slots } from '../../../platform/assistant/index.js';
import { addDays, startOfMonth } from '../../../platform/calendar.js';
import type { Plan, PlannedAsk } from './plan.types.js';
import { INTENTS_PER_LOAN } from './asks.js';
import { mistypedKind } from './mistyped-loans.js';
import { kindsSaid } from './named-entities.js';
import { comingMonth, monthsUntil } from './times.js';
import { tokensIn } from './tokens.js';

/** A plan whose slots mean what they mean for each intent: a time is one to come, one that is past, or a term. */
export const withFittedSlots = (text: string, plan: Plan, today: string): Plan => ({
  ...plan,
  asks: plan.asks.map((ask) => ({
    intent: ask.intent,
    slots: fitted(text, { ...ask, slots: { ...ask.slots, ...kindMeant(text, ask) } }, today),
  })),
});

/** Intents about a loan on record, one or all of them. */
const OF_ONE_LOAN: ReadonlySet<Intent> = new Set<Intent>([
  ...INTENTS_PER_LOAN,
  ...(['LOAN_SCHEDULE', 'REPAYMENT_HISTORY', 'PREPAYMENT'] as const),
]);
/** A home that is spoken of as a thing, and not as the place where somebody is or comes from. */
const HOME =
  /(?<![가-힣])(?:집|아파트)(?=[은는이을를도]? |[은는이도][?!.]|$)(?!(?: |을 |이 )(?:앞|근처|안|밖|가|오|팔|사려|사는|구하|보러|있|없|월세|전세|관리비|계약|이사|보증금|세 |전화|주소|수리|청소))|\b(?:the|my|our|next) (?:house|flat|apartment|condo)\b|\b(?:house|home|apartment|flat) payments?\b/i;
/** `신용 오늘 털려면`: of what is asked of loans, the word alone names one. */
const CREDIT_ALONE = /(?<![가-힣])신용(?! ?(?:점수|등급|평점|카드|조회|정보|상태|회복|불량|평가|관리|기록))(?![가-힣])/;
/**
 * The loan that a question means without a name of a loan: `집이 차지하는 건`, `what do I owe for the apartment`, or one with
 * a typing error, `신용대춠`.
 */
function kindMeant(text: string, { intent, slots }: PlannedAsk): Slots {
  if (!OF_ONE_LOAN.has(intent) || slots.loanNumber !== undefined) return {};
  const kind = HOME.test(text) ? 'MORTGAGE' : CREDIT_ALONE.test(text) ? 'CREDIT' : mistypedKind(text);
  return kind === null || kindsSaid(tokensIn(text)).length > 0 ? {} : { kind };
}

function fitted(text: string, { intent, slots }: PlannedAsk, today: string): Slots {
  if (intent === 'REFINANCE_COMPARISON') return asTerm(slots);
  if (INTENTS_OF_THE_PAST.has(intent)) return lastMonths(text, slots, today);
  const lasting = LASTS.has(intent) && FOR_SO_LONG.test(text) ? asTerm(slots) : slots;
  if (OF_LIMIT.has(intent)) return until(intent, withoutRepaid(lasting), today);
  return LIES_AHEAD.has(intent) && slots.month !== undefined
    ? { ...slots, month: comingMonth(text, slots.month, today) }
    : lasting;
}

/** `over 3 years`, `4 percent over 30 years`: loans are compared for so long, or one lasts so long. */
const asTerm = ({ monthsAhead, ...slots }: Slots): Slots =>
  monthsAhead === undefined ? slots : { termMonths: monthsAhead, ...slots };
const LASTS: ReadonlySet<Intent> = new Set<Intent>(['LIMIT_SIMULATION', 'NEW_LOAN_INSTALMENT']);
const FOR_SO_LONG = /\b(?:over|for)\b|동안|걸쳐|나눠|년간/i;

/** `내년 6월에는`: a limit is followed until then. */
function until(intent: Intent, slots: Slots, today: string): Slots {
  const months = intent === 'LIMIT_PATH' && slots.monthsAhead === undefined ? monthsUntil(slots, today) : null;
  return months === null ? slots : { ...slots, monthsAhead: months };
}
/** Intents about a loan that is thought of: the one that is repaid for it is another. */
const OF_LIMIT: ReadonlySet<Intent> = new Set<Intent>(['LIMIT_SIMULATION', 'LIMIT_GOAL', 'LIMIT_PATH']);
/** `마통 없애면 한도가 얼마예요` asks for no limit of an overdraft. */
function withoutRepaid(slots: Slots): Slots {
  const { kind, ...rest } = slots;
  return kind !== undefined && slots.repaid?.some((debt) => debt === kind) ? rest : slots;
}

/** What falls due in `2월` falls due in the next one, whatever was paid in the last. */
const LIES_AHEAD: ReadonlySet<Intent> = new Set<Intent>(['NEXT_INSTALMENT', 'LOAN_SCHEDULE']);

const INTENTS_OF_THE_PAST: ReadonlySet<Intent> = new Set<Intent>(['INTEREST_PAID', 'REPAYMENT_HISTORY']);
const LAST_MONTHS = /최근|지난|\b(?:last|past)\b/i;
/** `최근 3개월`, `the last six months`: from the day after that many months ago until today. */
function lastMonths(text: string, { termMonths, monthsAhead, ...slots }: Slots, today: string): Slots {
  const months = termMonths ?? monthsAhead;
  if (months === undefined || slots.since !== undefined || !LAST_MONTHS.test(text)) return slots;
  const day = Math.min(Number(today.slice(8)), Number(addDays(startOfMonth(today, 1 - months), -1).slice(8)));
  return { ...slots, since: addDays(addDays(startOfMonth(today, -months), day - 1), 1), until: today };
}
