import {
  askedExtreme,
  counted,
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
  /** What it is made up of, where nothing of it was paid ahead. */
  readonly parts?: { readonly interestWon: number; readonly principalWon: number };
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

/** Words that ask how many loans, or which, are still paid. */
export const HOW_MANY_LOANS =
  /몇 ?(?:개|건|곳|군데|가지)|[개갯]수|건수|(?:뭐|무엇|뭣|무슨|어떤) ?(?:뭐|무엇|뭣|대출|게 ?있|거 ?있|것들)|(?:뭐|무엇)[가이] ?있|\bhow many (?!more )(?:\w+ )?(?:loans|of them|are there|do i have)|\b(?:which|what) loans\b/i;

/** How many loans are paid, and which, where the question asks for that; null where it does not. */
export function countedLead(
  payments: readonly ListedPayment[],
  all: Localized,
  context: Pick<ToolContext, 'said'>,
): Localized | null {
  if (!saysAny(context, HOW_MANY_LOANS)) return null;
  const names = listed(payments.map(({ name }) => name));
  const rest = payments.length > 1 ? all : said('', '');
  return said(
    `앞으로 갚으실 대출은 ${names.ko} ${payments.length}건입니다. ${rest.ko}`.trim(),
    `You are repaying ${counted(payments.length, 'loan')}: ${names.en}. ${rest.en}`.trim(),
  );
}

/** Words that ask for a payment with all that is in it. */
export const WHOLE =
  /합(?:치|해|쳐|계|산)|더[하해한할]|총|전부|모두|다 ?해서|\b(?:totals?|altogether|in all|sum|together|add(?:ed)? up|whole)\b/i;

/** Words that ask for both parts of it. */
const IN_PARTS =
  /(?:이자|원금)[^.?!]{0,8}(?:원금|이자)|나눠|쪼개|\b(?:interest|principal)\b[^.?!]{0,12}\b(?:principal|interest)\b|\b(?:split|break\w* (?:it )?down)\b/i;

/** The whole of one loan's next payment, with its parts, where the question asks for that; null where it does not. */
export function wholeLead(
  payments: readonly ListedPayment[],
  next: Localized,
  context: Pick<ToolContext, 'said'>,
): Localized | null {
  const [only, ...others] = payments;
  if (!only?.parts || others.length > 0 || !(saysAny(context, WHOLE) || saysAny(context, IN_PARTS))) return null;
  const won = saidWon(only.won);
  const { interestWon, principalWon } = only.parts;
  const [interest, principal] = [saidWon(interestWon), saidWon(principalWon)];
  const planned = saidWon(plannedOf(only));
  const made =
    plannedOf(only) === only.won
      ? said(`(이자 ${interest.ko}, 원금 ${principal.ko})`, ` (interest ${interest.en}, principal ${principal.en})`)
      : said(
          `(정해진 ${planned.ko} 중 이자 ${interest.ko}, 원금 ${principal.ko})`,
          ` (of the planned ${planned.en}, interest ${interest.en} and principal ${principal.en})`,
        );
  return said(
    `${only.name.ko} 다음 상환액은 모두 ${won.ko}입니다${made.ko}. ${next.ko}`,
    `The next payment on ${only.name.en} is ${won.en} in all${made.en}. ${next.en}`,
  );
}
