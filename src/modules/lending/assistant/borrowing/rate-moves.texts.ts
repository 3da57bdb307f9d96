import { said, saysAny, takesYesOrNo, withYesOrNo, type ToolContext } from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import { capitalized, type Localized } from '../../../../platform/text.js';
import { followsMarket, type RateKind } from '../../loans/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { inEnglish, RATE_KIND_TEXT } from '../wording.js';

/** Words for a rate that moves, or that stays. */
const MOVES =
  /오르|오를|올라|올랐|내리|내릴|내려|바뀌|바뀔|변하|변할|변동|따라|덩달|영향|움직|달라지|고정|그대로|\b(?:chang\w*|mov\w*|follow\w*|go(?:es)? (?:up|down)|ris\w*|fall\w*|affect\w*|adjust\w*|reset\w*|fixed|variable|floating|same)\b/i;
/** Words by which it is asked whether a rate stays. */
const STAYS = /고정|그대로|안 ?(?:오|올|바|변|움|내)|않|\b(?:fixed|stay\w*|same|never)\b/i;
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
  const [first, ...others] = loans.toSorted((one, other) => Number(moves(other)) - Number(moves(one)));
  const question = context.said?.[0] ?? '';
  if (!first || !takesYesOrNo(question) || !saysAny(context, MOVES) || saysAny(context, COSTS)) return null;
  const { ko, en } = movement(first);
  const [other] = others.filter((loan) => moves(loan) !== moves(first));
  const rest = other ? movement(other) : null;
  const lead = said(
    rest ? `${ko}. ${rest.ko}.` : `${ko}.`,
    rest ? `${capitalized(en)}. ${capitalized(rest.en)}.` : `${capitalized(en)}.`,
  );
  return withYesOrNo(context, lead, { holds: moves(first), contrary: STAYS });
}

const moves = ({ loan }: AskedLoan): boolean => followsMarket(loan.rateType);

function movement({ loan: { rateType }, spoken }: AskedLoan): Localized {
  const [kind, how] = [RATE_KIND_TEXT[rateType], MOVEMENT[rateType]];
  return said(
    `${withParticle(spoken.ko, '은/는')} ${kind.ko}라 ${how.ko}`,
    `${inEnglish(spoken)} has a ${kind.en} and ${how.en}`,
  );
}
