import type { Slots, Span } from '../../../platform/assistant/index.js';
import type { Noun, Tokens } from './tokens.js';

const REPAID: Partial<Readonly<Record<Noun, NonNullable<Slots['repaid']>[number]>>> = {
  CARD_DEBT: 'CARD',
  CREDIT: 'CREDIT',
  MORTGAGE: 'MORTGAGE',
  JEONSE: 'JEONSE',
  OVERDRAFT: 'OVERDRAFT',
  ALL: 'ALL',
};

/** Letters between a debt and the word that says all of it: `마통을 다`, `all of my overdraft`. */
const [BEFORE_ALL, BEHIND_ALL] = [3, 12];

/** `마통 다 갚으면` repays the overdraft, and not every debt: all of what stands beside it. */
function debtOfAll(noun: Span<Noun>, debts: readonly Span<Noun>[], isKorean: boolean): Span<Noun> {
  if (noun.kind !== 'ALL') return noun;
  const isBeside = ({ kind, start, end }: Span<Noun>): boolean =>
    kind !== 'ALL' &&
    (isKorean
      ? end <= noun.start && noun.start - end <= BEFORE_ALL
      : start >= noun.end && start - noun.end <= BEHIND_ALL);
  return debts.findLast(isBeside) ?? noun;
}

/** `how much have I paid`: past payments repay no debt in full. */
const HAS_PAID = /\b(?:have|did|'ve|has) (?:i |been )?(?:already |so far )?(?:paid|repaid|pay|repay)$/i;

/** `갚을 거 얼마나 남았지`: what is owed, and not repaid. */
const IS_OWED = /^(?:갚을|갚아야 ?(?:할|하는|될|되는)|상환할) ?(?:거|것|게|걸|돈|금액|빚|액수|원금|대출|잔액)/;

/** Debts that are said to be repaid whole: the nearest before the verb, with no figure between; in English behind it. */
export function repaidSaid({ text, nouns, moves, figures }: Tokens): Pick<Slots, 'repaid'> {
  const isKorean = /[가-힣]/.test(text);
  const named = moves.flatMap(({ kind, start, end }) => {
    if (kind !== 'REPAY' || HAS_PAID.test(text.slice(0, end)) || IS_OWED.test(text.slice(start, end + 8))) return [];
    const debts = nouns.filter((noun) => REPAID[noun.kind] !== undefined);
    const before = debts.filter((noun) => noun.end <= start).at(-1);
    const behind = debts.find((noun) => noun.start >= end && noun.start - end < 16);
    const nearest: Span<Noun> | undefined = isKorean ? before : (behind ?? before);
    if (!nearest) return [];
    const noun = debtOfAll(nearest, debts, isKorean);
    const [from, until] = [Math.min(noun.end, end), Math.max(noun.start, start)];
    const isPart = figures.some((figure) => figure.start >= from && figure.end <= until);
    const repaid = REPAID[noun.kind];
    return repaid === undefined || isPart ? [] : [repaid];
  });
  return named.length > 0 ? { repaid: [...new Set(named)] } : {};
}
