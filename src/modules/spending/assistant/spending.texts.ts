import { said, saidWon } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import type { SpendingChange } from '../dashboard/index.js';

export const QUARTERLY_SPENDING_SOURCE: Localized = { ko: '분기별 카드 이용 자료', en: 'quarterly card spending' };
export const PRICES: Localized = {
  ko: '분기별 카드 이용 자료와 소비자물가지수',
  en: 'quarterly card spending and the consumer price index',
};
export const PEERS: Localized = { ko: '비슷한 고객의 카드 이용 통계', en: 'card spending of people alike' };

export const PREVIOUS: Localized = { ko: '직전 분기', en: 'the quarter before' };
export const QUARTER_A_YEAR_BEFORE: Localized = { ko: '1년 전 같은 분기', en: 'the same quarter a year before' };

/** Words that ask for things that changed, or for the reason, before they ask for an amount. */
export const ASKS_WHICH =
  /왜|이유|무엇|무슨|뭐|뭣|뭘|어떤|어디|어느|머가|제일|가장|젤|업종|항목|카테고리|\b(?:why|what|which|where|categor\w*|reason|most)\b/i;
/** Words that compare: without one, a question of yes or no asks for something else. */
export const COMPARES =
  /더|늘|줄|많|적|커|작|높|낮|올랐|올라|내렸|내려|덜|초과|넘|감소|증가|아꼈|과소비|\b(?:more|less|fewer|higher|lower|rose|risen|rise|fell|fall\w*|up|down|big|much|increas\w*|decreas\w*|above|below|over|under|grow\w*|grew)\b/i;
/** Words by which a question asks for less, where the answer shows more. */
export const ASKS_LESS =
  /줄|적게|적은|적어|덜|감소|아꼈|내렸|내려|\b(?:less|fewer|lower|fell|fall|drop\w*|decreas\w*|down)\b/i;

export const NO_FIGURES: Localized = {
  ko: '등록된 카드 이용 자료가 없어 알려 드릴 수 없습니다.',
  en: 'No card spending is on record, so there is nothing to show.',
};

/** Asked of one day or one purchase. */
export const NOT_BY_DAY: Localized = {
  ko: '카드 이용 자료는 분기별 합계뿐이어서 하루나 결제 한 건의 금액은 알 수 없습니다. 카드사의 이용 내역에서 확인해 주세요.',
  en: 'Card spending is kept by the quarter, so I cannot tell what was spent on one day or in one purchase. Your card company lists each.',
};

/** What is asked next, as people would ask it. */
export const SPENDING_FOLLOW_UPS = {
  why: said('왜 늘거나 줄었나요?', 'Why did it change?'),
  trend: said('지난 2년 동안 어떻게 변했나요?', 'How has my spending changed over two years?'),
  peers: said('비슷한 사람들과 비교하면 어떤가요?', 'How does that compare with people like me?'),
  top: said('가장 많이 쓴 업종은 무엇인가요?', 'Which category did I spend most on?'),
  saving: said('어디에서 줄이면 좋을까요?', 'Where could I save?'),
  unusual: said('평소와 다른 소비가 있었나요?', 'Was anything unusual?'),
  real: said('물가를 빼고 보면 늘었나요?', 'Did it rise in real terms?'),
} as const;

type Direction = 'UP' | 'DOWN' | 'FLAT';
const directionOf = (amount: number): Direction => (amount > 0 ? 'UP' : amount < 0 ? 'DOWN' : 'FLAT');

/** `8만 원(5.2%)`. */
function byWords(changeWon: number, changePercent: string | null): Localized {
  const amount = saidWon(Math.abs(changeWon));
  const share = changePercent === null ? '' : `${Math.abs(Number(changePercent))}%`;
  return share === '' ? amount : said(`${amount.ko}(${share})`, `${amount.en} (${share})`);
}

const KOREAN_ENDING_BY_DIRECTION: Readonly<Record<'AND' | 'END', Readonly<Record<Direction, string>>>> = {
  AND: { UP: '늘었고', DOWN: '줄었고', FLAT: '같고' },
  END: { UP: '늘었습니다', DOWN: '줄었습니다', FLAT: '같습니다' },
};

/** How an amount changed, as a clause; null where it is not known. */
export function changeClause(
  { changeWon, changePercent }: Pick<SpendingChange, 'changeWon' | 'changePercent'>,
  than: Localized,
  end: 'AND' | 'END',
): Localized | null {
  if (changeWon === null) return null;
  const way = directionOf(changeWon);
  if (way === 'FLAT') return said(`${than.ko}와 ${KOREAN_ENDING_BY_DIRECTION[end].FLAT}`, `the same as in ${than.en}`);
  const by = byWords(changeWon, changePercent);
  return said(
    `${than.ko}보다 월 ${by.ko} ${KOREAN_ENDING_BY_DIRECTION[end][way]}`,
    `${by.en} a month ${way === 'UP' ? 'more' : 'less'} than in ${than.en}`,
  );
}

/** What changed since the quarter before, and since a year before where that is known, as one sentence's ending. */
export function changesSaid(previous: SpendingChange, year: SpendingChange): Localized | null {
  const known = [
    { change: previous, than: PREVIOUS },
    { change: year, than: QUARTER_A_YEAR_BEFORE },
  ].filter(({ change }) => change.changeWon !== null);
  const clauses = known.flatMap(({ change, than }, at) => {
    const clause = changeClause(change, than, at < known.length - 1 ? 'AND' : 'END');
    return clause ? [clause] : [];
  });
  if (clauses.length === 0) return null;
  return said(clauses.map(({ ko }) => ko).join(', '), clauses.map(({ en }) => en).join(', and '));
}
