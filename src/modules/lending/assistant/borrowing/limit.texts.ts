import { said, saidWon, saysAny, withYesOrNo, type ToolContext } from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import type { LimitAnswer, SimulatedLimit, WantedKind } from '../../limit/index.js';
import { LOAN_KINDS } from '../../loans/index.js';
import { listed } from '../wording.js';
import type { LimitGiven, Subject } from './limit-arguments.js';
import { changeText } from './limit-changes.js';

export const BOUND_TEXT: Readonly<Record<NonNullable<LimitAnswer['bindingConstraint']>, Localized>> = {
  DSR: said('총부채원리금상환비율(DSR)', 'debt service ratio (DSR)'),
  LTV: said('담보인정비율(LTV)', 'loan to value (LTV)'),
  PURCHASE_CAP: said('주택 구입 목적 대출 상한', 'cap on loans to buy a home'),
  INCOME_CAP: said('소득 대비 신용대출 상한', 'cap on credit loans by income'),
  PRODUCT_CAP: said('상품 한도', 'cap of the product'),
  PROFILE_CAP: said('프로필 한도', 'cap of the profile'),
};

const ratioText = (millionths: number): string => `${Number((millionths / 10_000).toFixed(2))}%`;

/** Whether the debts there are exceed the cap by themselves: then no rate and no term leaves anything to borrow. */
export const isOverCap = ({ limitWon, debtDsrMillionths, dsrCapMillionths, bindingConstraint }: LimitAnswer): boolean =>
  limitWon === 0 && bindingConstraint === 'DSR' && debtDsrMillionths !== null && debtDsrMillionths >= dsrCapMillionths;

/** Why there is no amount, by what its bounds say of themselves. */
export function unknownLimit({ constraints, annualRateMillionths }: LimitAnswer, kind: WantedKind): Localized {
  const lacks = (why: (typeof constraints)[number]['unbounded']): boolean =>
    constraints.some(({ unbounded }) => unbounded === why);
  if (kind === 'JEONSE')
    return said(
      '미정(전세자금대출은 보증금과 보증기관의 보증 한도로 정해져 이 규정만으로는 계산되지 않음)',
      'not known (a jeonse loan depends on the deposit and on what its guarantor covers, which these rules do not tell)',
    );
  if (annualRateMillionths === null || lacks('RATE_UNKNOWN'))
    return said('미정(적용받을 금리를 알려 주시면 계산할 수 있음)', 'not known yet (say which rate you were offered)');
  if (lacks('PRICE_UNKNOWN'))
    return said('미정(집값을 알려 주시면 계산할 수 있음)', 'not known yet (say what the home costs)');
  return said('미정(이 대출의 상한을 정하는 규정이 없음)', 'not known (no rule bounds such a loan)');
}

/** What can be borrowed, in a sentence. */
export function limitLead({ current }: SimulatedLimit, { kind }: Subject): Localized {
  const name = LOAN_KINDS[kind];
  const loan = name.en.toLowerCase();
  const { limitWon, debtDsrMillionths, dsrCapMillionths } = current;
  if (limitWon === null) return unknownLead(current, kind);
  if (isOverCap(current))
    return said(
      `지금은 금리가 얼마이든 새 ${name.ko} 한도가 0원입니다. 지금 대출만으로 DSR이 ${ratioText(debtDsrMillionths ?? 0)}여서 상한 ${withParticle(ratioText(dsrCapMillionths), '을/를')} 넘습니다.`,
      `At any rate your limit for a new ${loan} is KRW 0: your present debts alone make a DSR of ${ratioText(debtDsrMillionths ?? 0)}, above the cap of ${ratioText(dsrCapMillionths)}.`,
    );
  const won = saidWon(limitWon);
  const bound = current.bindingConstraint === null ? null : BOUND_TEXT[current.bindingConstraint];
  return said(
    `${withParticle(name.ko, '은/는')} 최대 ${won.ko}까지 받을 수 있는 것으로 계산됩니다.${bound ? ` 한도를 정한 기준은 ${bound.ko}입니다.` : ''}`,
    `You could borrow up to ${won.en} as a ${loan}${bound ? `, bound by the ${bound.en}` : ''}.`,
  );
}

/** Whether a wanted amount can be borrowed, and what there is room for. */
export function wantedLead(simulated: SimulatedLimit, { kind }: Subject, amountWon: number): Localized {
  const { current } = simulated;
  const { limitWon } = current;
  if (limitWon === null) return unknownLead(current, kind);
  const [name, wanted, most] = [LOAN_KINDS[kind], saidWon(amountWon), saidWon(limitWon)];
  const loan = name.en.toLowerCase();
  if (limitWon >= amountWon)
    return said(
      `네, ${withParticle(name.ko, '으로/로')} ${wanted.ko}까지 받을 수 있는 것으로 계산됩니다. 한도는 최대 ${most.ko}입니다.`,
      `Yes, ${wanted.en} is within reach as a ${loan}: your limit is ${most.en}.`,
    );
  const why = whyOf(current);
  const missing = saidWon(amountWon - limitWon);
  return said(
    `아니요, ${withParticle(wanted.ko, '은/는')} 어렵습니다. ${withParticle(name.ko, '은/는')} 최대 ${most.ko}까지 계산되어 ${withParticle(missing.ko, '이/가')} 모자랍니다.${why ? ` ${why.ko}` : ''}`,
    `No, ${wanted.en} is more than you could borrow as a ${loan}: the limit is ${most.en}, ${missing.en} short.${why ? ` ${why.en}` : ''}`,
  );
}

/** What holds the limit down, with its figures first. */
export function whyLead(simulated: SimulatedLimit, subject: Subject): Localized {
  const { current } = simulated;
  const why = whyOf(current);
  if (current.limitWon === null || !why) return limitLead(simulated, subject);
  const [name, won] = [LOAN_KINDS[subject.kind], saidWon(current.limitWon)];
  return said(
    `${why.ko} 그래서 ${name.ko} 한도가 최대 ${won.ko}입니다.`,
    `${why.en} So your limit for a ${name.en.toLowerCase()} is ${won.en}.`,
  );
}

/** The bound that decides, with its figures where it is the debt service ratio; null where nothing bounds. */
function whyOf({ bindingConstraint, debtDsrMillionths, dsrCapMillionths }: LimitAnswer): Localized | null {
  if (bindingConstraint === null) return null;
  const bound = BOUND_TEXT[bindingConstraint];
  if (bindingConstraint !== 'DSR' || debtDsrMillionths === null)
    return said(`한도를 막는 기준은 ${bound.ko}입니다.`, `What limits you is the ${bound.en}.`);
  const [now, cap] = [ratioText(debtDsrMillionths), ratioText(dsrCapMillionths)];
  return said(
    `한도를 막는 기준은 ${bound.ko}이며, 지금 대출만으로 DSR이 ${now}이고 상한은 ${cap}입니다.`,
    `What limits you is the ${bound.en}: your present debts make ${now}, and the cap is ${cap}.`,
  );
}

function unknownLead({ constraints }: LimitAnswer, kind: WantedKind): Localized {
  const name = LOAN_KINDS[kind];
  if (kind === 'JEONSE')
    return said(
      '전세자금대출 한도는 소득 규정이 아니라 보증금과 보증기관의 보증 한도로 정해져, 이 규정만으로는 금액이 나오지 않습니다.',
      'A jeonse loan is bound by the deposit and by what its guarantor covers, not by these rules, so they give no amount.',
    );
  return constraints.some(({ unbounded }) => unbounded === 'PRICE_UNKNOWN')
    ? said(
        `집값을 알려 주시면 ${name.ko} 한도를 계산해 드리겠습니다.`,
        `Tell me the price of the home and I will work out the limit of your ${name.en.toLowerCase()}.`,
      )
    : said(
        `${withParticle(name.ko, '은/는')} 한도를 정하는 규정이 없습니다.`,
        `No rule bounds a ${name.en.toLowerCase()} like this.`,
      );
}

/** What the changes make of it, in a sentence. */
export function changedLead({ current, all, changes }: SimulatedLimit, given: LimitGiven): Localized {
  const [before, after, added] = [current.limitWon, all?.answer.limitWon ?? null, all?.addedWon ?? null];
  const what = listed(changes.map(({ change }) => changeText(change, given)));
  const name = LOAN_KINDS[given.kind];
  if (before === null || after === null || added === null) return unknownLead(current, given.kind);
  const [was, is, by] = [saidWon(before), saidWon(after), saidWon(Math.abs(added))];
  if (added === 0) {
    const why =
      all && isOverCap(all.answer)
        ? said(' 그래도 DSR이 상한을 넘습니다.', ' The DSR stays above its cap.')
        : said('', '');
    return said(
      `${withParticle(what.ko, '을/를')} 반영해도 ${name.ko} 한도는 ${was.ko}으로 그대로입니다.${why.ko}`,
      `With ${what.en} your ${name.en.toLowerCase()} limit stays at ${was.en}.${why.en}`,
    );
  }
  return said(
    `${withParticle(what.ko, '을/를')} 반영하면 ${name.ko} 한도는 ${was.ko}에서 ${is.ko}으로 ${by.ko} ${added > 0 ? '늘어납니다' : '줄어듭니다'}.`,
    `With ${what.en} your ${name.en.toLowerCase()} limit ${added > 0 ? 'rises' : 'falls'} by ${by.en}, from ${was.en} to ${is.en}.`,
  );
}

const ASKS_ABOVE = /넘|초과|위반|breach|break|broke|over|above|exceed|beyond|past|too high/i;
const ASKS_WITHIN = /안 ?넘|넘지|이내|안에|괜찮|여유|within|under|below|okay|\bok\b|fine|room/i;

/** The debt service ratio of today, with yes or no where it is asked whether it is above its cap. */
export function dsrLead(
  { current: { debtDsrMillionths, dsrCapMillionths } }: SimulatedLimit,
  context: Pick<ToolContext, 'said'>,
): Localized {
  const cap = ratioText(dsrCapMillionths);
  if (debtDsrMillionths === null)
    return said(
      '소득이 0원으로 등록되어 있어 DSR을 계산할 수 없습니다.',
      'There is no income on record, so there is no DSR.',
    );
  const now = ratioText(debtDsrMillionths);
  const isAbove = debtDsrMillionths > dsrCapMillionths;
  const lead = isAbove
    ? said(
        `지금 DSR은 ${now}로, 상한 ${withParticle(cap, '을/를')} 넘습니다.`,
        `Your DSR is ${now}, above the cap of ${cap}.`,
      )
    : said(`지금 DSR은 ${now}로, 상한 ${cap} 안에 있습니다.`, `Your DSR is ${now}, within the cap of ${cap}.`);
  // `have I breached the cap or am I within it` asks what its first half asks.
  const [first = ''] = (context.said?.[0] ?? '').split(/\bor\b|아니면|아직/i);
  const half = { said: [first.trim().length > 0 ? first : (context.said?.[0] ?? '')] };
  const asks = saysAny(half, ASKS_WITHIN) ? ASKS_WITHIN : ASKS_ABOVE;
  return withYesOrNo(half, lead, { holds: isAbove, asks, contrary: ASKS_WITHIN });
}
