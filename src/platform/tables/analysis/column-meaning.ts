import type { ColumnPlan } from '../engine/column-plan.js';
import { isMoment, isNumber } from './column-figures.js';

/** Words at the end of a name of numbers that identify something: they are neither added up nor compared. */
const IDENTIFYING =
  /(?:번호|코드|아이디|순번|연번|식별자|계좌|통장|우편번호|전화|연락처)$|(?:^|[^a-z])(?:id|no|nr|code|key|idx|index|zip|zipcode|postcode|phone|tel)\.?$|[^a-z](?:num|number)$|[a-z](?:ID|Id|No|Code|Key)$|(?:customer|client|member|user|order|invoice|product|item|account|loan|store|branch|transaction)(?:id|no)$/;
/** Years and other places in time. */
const TIME_COLUMN_NAME =
  /(?:연도|년도|연월|년월|기준년|^년|^월|^일|분기|시각|일자|일시|날짜|(?:거래|기준|발생|등록|결제|주문|판매|이체|만기|가입)일|year|yr|^month|^day|^quarter|^hour|date|timestamp|epoch|^ts)$/;
/** Numbers that describe one thing each: their mean says something, their sum nothing. */
const MEASURED_EACH =
  /(?:나이|연령|율|금리|이자율|비율|비중|점수|평점|등급|신용점수|온도|위도|경도|평균)$|(?:^|[^a-z])(?:age|rate|ratio|percent|pct|score|rating|grade|temperature|lat|latitude|lng|lon|longitude|average|avg|mean)$|[a-z](?:Rate|Ratio|Score|Age)$/;

/** Sums of what came before: to add them up would count the first ones most often. */
const CUMULATIVE = /^누적|(?:누계|누적)(?:액|금액)?$|(?:^|[^a-z])(?:cumulative|running total|ytd)/;
/** What an account holds after each entry of a statement, whose entries stand in columns of their own. */
const BALANCE = /^(?:거래\s?후\s?|계좌|통장|예금)?(?:잔액|잔고)$|(?:^|[^a-z])balance$/;
const ENTRIES =
  /입금|출금|찾으신|맡기신|차변|대변|거래금액|withdraw|deposit|debit|credit|paid (?:in|out)|money (?:in|out)/;

/** What the numbers of a column are good for. */
export type NumberUse = 'SUM' | 'MEAN' | 'NONE';

/** Judges by names and sign whether numbers of a column are to be added up, to be averaged, or neither. */
export function numberUse(
  { name, symbol }: Pick<ColumnPlan, 'name' | 'symbol'>,
  all: readonly ColumnPlan[],
): NumberUse {
  const bare = name.replace(/\s*[([].*$/, '').trim();
  const tests = (pattern: RegExp): boolean => pattern.test(bare) || pattern.test(bare.toLowerCase());
  if (tests(IDENTIFYING) || tests(TIME_COLUMN_NAME) || tests(CUMULATIVE)) return 'NONE';
  if (tests(BALANCE) && isStatement(all)) return 'MEAN';
  return symbol === '%' || tests(MEASURED_EACH) ? 'MEAN' : 'SUM';
}

const isStatement = (all: readonly ColumnPlan[]): boolean =>
  all.some(isMoment) && all.some((plan) => isNumber(plan) && ENTRIES.test(plan.name.toLowerCase()));

/** Columns of numbers that say how much, rather than which. */
export const quantitiesOf = (plans: readonly ColumnPlan[]): ColumnPlan[] =>
  plans.filter((plan) => isQuantity(plan, plans));

export const isQuantity = (plan: ColumnPlan, all: readonly ColumnPlan[]): boolean =>
  isNumber(plan) && numberUse(plan, all) !== 'NONE';
