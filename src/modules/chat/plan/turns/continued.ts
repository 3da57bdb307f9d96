import type { Slots } from '../../../../platform/assistant/index.js';
import type { PlannedAsk } from '../plan.types.js';
import { asThingsAre } from './as-things-are.js';
import { LOAN_RULES, ownOfKind, sameOfAll } from './continued-loans.js';
import { allSpending, SPENDING_RULES } from './continued-spending.js';
import type { Continuing } from './continuing.js';
import { carriedSlots, ofKind, withoutRepaid, withoutSubject } from './memory.js';

/** The ask of a question that only the one before gives its meaning, by what both name; null where no rule applies. Pure. */
export function continuedAsk(continuing: Continuing): PlannedAsk | null {
  const asTheyAre = asThingsAre(continuing.tokens, continuing.last);
  if (asTheyAre) return asTheyAre;
  for (const rule of [...LOAN_RULES, ...SPENDING_RULES]) {
    const intent = rule(continuing);
    if (intent === null) continue;
    const { tokens, own, last } = continuing;
    const ofMeaning = rule === ownOfKind ? ofKind(last.slots) : {};
    const kept = last.intent === 'GLOSSARY' ? ofMeaning : carriedSlots(tokens.text, intent, own, last);
    const meant = rule === allSpending || rule === sameOfAll ? withoutSubject(withoutCategory(kept)) : kept;
    // `마통까지 다 더해봐` names the last of those that are summed.
    const mine = rule === sameOfAll ? withoutSubject(own) : own;
    return { intent, slots: { ...withoutRepaid(meant), ...mine } };
  }
  return null;
}

function withoutCategory({ category: _category, ...slots }: Slots): Slots {
  return slots;
}
