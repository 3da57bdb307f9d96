import type { Slots } from '../../../../platform/assistant/index.js';
import type { Plan, PlannedAsk } from '../plan.types.js';
import type { Subject } from './pointed.js';

/** What was said before, by its place among what was said: the first, the second, the third. */
const PLACES: readonly RegExp[] = [
  /(?:맨 ?)?처음(?:에)? ?(?:말한|말했던|얘기한|물어본|물은|그|금액|액수|거|건|것|꺼)|첫 ?번?째|\b(?:first|original|initial) (?:one|amount|sum|figure|category|thing|of (?:those|them|the two))\b|\bthe former\b/i,
  /두 ?번째|둘째|\bsecond (?:one|amount|sum|figure|category|thing|of (?:those|them|the two))\b|\bthe latter\b/i,
  /세 ?번째|셋째|\bthird (?:one|amount|sum|figure|category|thing|of (?:those|them))\b/i,
];
const OF_AMOUNTS = /금액|액수|(?<![가-힣])돈|\b(?:amount|sum|figure)\b/i;
/** `아까 잘못 물어본 그거`, `the one before`: what was spoken of before the thing of the last question. */
const BEFORE_LAST =
  /(?:아까|앞에서?|먼저|전에)[^.?!]{0,12}(?:그거|그것|거|것|꺼)(?![가-힣]*(?:랑|하고))|\bthe (?:one (?:before|i asked (?:about )?(?:first|before|earlier))|previous one)\b/i;

/**
 * The amount or the subject that a question means by its place in the talk: `처음 말한 금액`, `the second one`. Empty where it
 * means none so, or only one was spoken of. Pure.
 */
export function recalledValue(text: string, plans: readonly Plan[]): Slots {
  const place = PLACES.findIndex((words) => words.test(text));
  const asks = plans.flatMap((plan) => plan.asks);
  if (OF_AMOUNTS.test(text)) {
    const amounts = [...new Set(asks.flatMap(({ slots: { amountWon } }) => amountWon ?? []))];
    const amountWon = amounts.length > 1 ? amounts[place] : undefined;
    return amountWon === undefined ? {} : { amountWon };
  }
  const subjects = distinct((plans.at(-1)?.asks ?? []).flatMap(subjectsOf));
  const all = subjects.length > 1 ? subjects : distinct(asks.flatMap(subjectsOf));
  if (all.length < 2) return {};
  if (place >= 0) return all[place] ?? {};
  const last = asks.flatMap(subjectsOf).at(-1);
  return BEFORE_LAST.test(text) ? (all.findLast((one) => !isSame(one, last)) ?? {}) : {};
}

const subjectsOf = ({ slots: { kinds, kind, category, loanNumber } }: PlannedAsk): readonly Subject[] => {
  if (kinds) return kinds.map((each) => ({ kind: each }));
  if (loanNumber !== undefined) return [{ loanNumber }];
  if (kind !== undefined) return [{ kind }];
  return category === undefined ? [] : [{ category }];
};

const isSame = (one: Subject, other: Subject | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);
const distinct = (subjects: readonly Subject[]): readonly Subject[] =>
  subjects.filter((one, at) => subjects.findIndex((each) => isSame(each, one)) === at);
