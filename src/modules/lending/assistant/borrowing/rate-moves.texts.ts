import {
  said,
  saysAny,
  takesYesOrNo,
  withYesOrNo,
  type ToolContext,
  joinSentences,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import { capitalized, type Localized } from '../../../../platform/text.js';
import { followsMarket, type RateKind } from '../../loans/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { inEnglish, listed, RATE_KIND_TEXT } from '../wording.js';

/** Words for a rate that moves, or that stays. */
const RATE_MOVE_WORDS =
  /오르|오를|올라|올랐|내리|내릴|내려|바뀌|바뀔|변하|변할|변동|따라|덩달|영향|움직|달라지|고정|그대로|\b(?:chang\w*|mov\w*|follow\w*|go(?:es)? (?:up|down)|ris\w*|fall\w*|affect\w*|adjust\w*|reset\w*|fixed|variable|floating|same)\b/i;
/** Words by which it is asked whether a rate stays. */
const RATE_STAYS_WORDS = /고정|그대로|안 ?(?:오|올|바|변|움|내)|않|\b(?:fixed|stay\w*|same|never)\b/i;
/** Words for what is paid, of which a rate that moves is only the cause. */
const COSTS = /이자|상환액|납입|부담|\b(?:pay(?:ing|ments?)?|interest(?! rates?)|costs?|instal\w*)\b/i;

/** How a rate of each kind may move, as the end of a sentence. */
const MOVEMENT: Readonly<Record<RateKind, Localized>> = {
  FIXED: said('만기까지 금리가 바뀌지 않습니다', 'stays the same to the end'),
  VARIABLE: said('시장금리를 따라 금리가 바뀔 수 있습니다', 'can change with market rates'),
  MIXED: said('고정 기간이 끝난 뒤에는 금리가 바뀔 수 있습니다', 'can change once its fixed time is over'),
  PERIODIC: said('정해진 주기마다 금리가 바뀔 수 있습니다', 'can change each time it is set again'),
};

/** Whether the rates of some loans can move, where the question asks that of rates; null where it does not. */
export function movesLead(context: Pick<ToolContext, 'said'>, loans: readonly AskedLoan[]): Localized | null {
  const question = context.said?.[0] ?? '';
  if (!takesYesOrNo(question) || !saysAny(context, RATE_MOVE_WORDS) || saysAny(context, COSTS)) return null;
  const kinds = [...Map.groupBy(loans, ({ loan }) => loan.rateType)].toSorted(
    ([one], [other]) => Number(followsMarket(other)) - Number(followsMarket(one)),
  );
  const [first] = kinds;
  if (!first) return null;
  const lead = joinSentences(kinds.map(([kind, of]) => movement(kind, of)));
  return withYesOrNo(context, lead, { holds: followsMarket(first[0]), contrary: RATE_STAYS_WORDS });
}

/** How loans with one kind of rate move. */
function movement(rateType: RateKind, loans: readonly AskedLoan[]): Localized {
  const [kind, how] = [RATE_KIND_TEXT[rateType], MOVEMENT[rateType]];
  const names = listed(loans.map(({ spoken }) => said(spoken.ko, inEnglish(spoken))));
  return said(
    `${withParticle(names.ko, '은/는')} ${kind.ko}라 ${how.ko}.`,
    `${capitalized(names.en)}: a ${kind.en}, which ${how.en}.`,
  );
}
