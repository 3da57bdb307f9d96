import {
  askedExtreme,
  formOf,
  said,
  saidDay,
  saidWon,
  saysAny,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import { listed } from '../wording.js';

/** A payment of a list, made or to make. */
export interface ListedPayment {
  readonly name: Localized;
  readonly on: string;
  readonly won: number;
  /** What is due by plan, of which a part may have been paid ahead; the same when left out. */
  readonly plannedWon?: number;
}
const plannedOf = ({ won, plannedWon = won }: ListedPayment): number => plannedWon;

/** What says that amounts are compared, and not days or rates. */
const BY_SIZE = /큰|크[다지나]|작은|많이|많은|적은|적게|\b(?:largest|biggest|smallest|most|least|highest|lowest)\b/i;
/** The most other payments named with it. */
const MAX_OTHERS = 2;

type Context = Pick<ToolContext, 'today' | 'said'>;

/** The largest or smallest payments of a list, where the question asks for one of several; none where it does not. */
export function extremePayments<Payment extends ListedPayment>(
  payments: readonly Payment[],
  context: Context,
): Payment[] {
  const asked = askedExtreme((context.said ?? [])[0] ?? '');
  if (!asked || !saysAny(context, BY_SIZE) || payments.length < 2) return [];
  return payments
    .toSorted((one, other) => (asked.isMost ? other.won - one.won : one.won - other.won))
    .slice(0, MAX_OTHERS + 1);
}

/** The first of those, and the others in brackets; null where there are none. */
export function extremePaymentLead(payments: readonly ListedPayment[], context: Context): Localized | null {
  const [first, ...others] = extremePayments(payments, context);
  if (!first) return null;
  const [won, day] = [saidWon(first.won), saidDay(first.on, context.today)];
  const rest = listed(
    others.map(({ name, won: otherWon }) => {
      const amount = saidWon(otherWon);
      return said(`${name.ko} ${amount.ko}`, `${name.en}: ${amount.en}`);
    }),
  );
  const isMost = askedExtreme((context.said ?? [])[0] ?? '')?.isMost;
  const which = isMost ? said('큰', 'largest') : said('작은', 'smallest');
  return said(
    `그중 금액이 가장 ${which.ko} 것은 ${first.name.ko} ${won.ko}(${day.ko})입니다(${rest.ko}).`,
    `The ${which.en} of them is ${won.en} on ${day.en}, for ${first.name.en} (${rest.en}).`,
  );
}

/** The days of payments in their order, where the question asks when; null where it does not. */
export function paymentDaysLead(payments: readonly ListedPayment[], context: Context): Localized | null {
  if (formOf(context) !== 'WHEN' || payments.length === 0) return null;
  const byDay = [...Map.groupBy(payments, ({ on }) => on)].sort(([one], [other]) => (one < other ? -1 : 1));
  const days = byDay.map(([on, due]) => {
    const day = saidDay(on, context.today);
    const each = listed(
      due.map(({ name, won }) => said(`${name.ko} ${saidWon(won).ko}`, `${saidWon(won).en} for ${name.en}`)),
    );
    return said(`${day.ko} ${each.ko}`, `${each.en} on ${day.en}`);
  });
  const all = listed(days);
  return said(`상환일은 ${all.ko}입니다.`, `You pay ${all.en}.`);
}

/** `한 달에 얼마`, `each month`: the instalment as it recurs, and not only what is left of the next one. */
const MONTHLY =
  /(?:한|매) ?달(?:에|마다)?|매월|다달이|달마다|월마다|월 ?(?:납입|상환|부담)|\b(?:(?:a|per|each|every) month|monthly)\b/i;

/** What is paid each month, where the question asks for that; null where it does not. */
export function monthlyLead(
  payments: readonly ListedPayment[],
  next: Localized,
  context: Pick<ToolContext, 'said'>,
): Localized | null {
  const [first] = payments;
  if (!first || !saysAny(context, MONTHLY) || formOf(context) === 'WHEN') return null;
  const won = saidWon(payments.reduce((sum, payment) => sum + plannedOf(payment), 0));
  const of =
    payments.length > 1
      ? said(`대출 ${payments.length}건에 모두`, `your ${payments.length} loans together`)
      : said(`${first.name.ko}에`, first.name.en);
  return said(
    `한 달에 ${of.ko} ${withParticle(won.ko, '을/를')} 내십니다. ${next.ko}`,
    `You pay ${won.en} a month on ${of.en}. ${next.en}`,
  );
}

/** What was paid ahead, where it lowers a payment: `(정해진 166만 4,239원에서 미리 내신 150만 원을 뺀 금액)`. */
export function paidAheadClause(payment: ListedPayment): Localized {
  const paidWon = plannedOf(payment) - payment.won;
  if (paidWon === 0) return said('', '');
  const [planned, paid] = [saidWon(plannedOf(payment)), saidWon(paidWon)];
  return said(
    `(정해진 ${planned.ko}에서 미리 내신 ${withParticle(paid.ko, '을/를')} 뺀 금액)`,
    ` (the planned ${planned.en} less ${paid.en} that you have paid ahead)`,
  );
}
