import type { ColumnPlan } from '../engine/column-plan.js';
import { isNumber } from './column-figures.js';

/** Words at the end of a name of numbers that identify something: they are neither added up nor compared. */
const IDENTIFYING =
  /(?:번호|코드|아이디|순번|연번|식별자|계좌|통장|우편번호|전화|연락처)$|(?:^|[^a-z])(?:id|no|nr|code|key|idx|index|zip|zipcode|postcode|phone|tel)\.?$|[^a-z](?:num|number)$|[a-z](?:ID|Id|No|Code|Key)$|(?:customer|client|member|user|order|invoice|product|item|account|loan|store|branch|transaction)(?:id|no)$/;
/** Years and other places in time. */
const TIME_COLUMN_NAME = /(?:연도|년도|연월|년월|기준년|^년|^월|^일|분기|시각|year|yr|^month|^day|^quarter|^hour)$/;
/** Numbers that describe one thing each: their mean says something, their sum nothing. */
const MEASURED_EACH =
  /(?:나이|연령|율|금리|이자율|비율|비중|점수|평점|등급|신용점수|온도|위도|경도|평균)$|(?:^|[^a-z])(?:age|rate|ratio|percent|pct|score|rating|grade|temperature|lat|latitude|lng|lon|longitude|average|avg|mean)$|[a-z](?:Rate|Ratio|Score|Age)$/;

/** What the numbers of a column are good for. */
export type NumberUse = 'SUM' | 'MEAN' | 'NONE';

/** Judges by name and sign whether numbers of a column are to be added up, to be averaged, or neither. */
export function numberUse({ name, symbol }: Pick<ColumnPlan, 'name' | 'symbol'>): NumberUse {
  const bare = name.replace(/\s*[([].*$/, '').trim();
  const tests = (pattern: RegExp): boolean => pattern.test(bare) || pattern.test(bare.toLowerCase());
  if (tests(IDENTIFYING) || tests(TIME_COLUMN_NAME)) return 'NONE';
  return symbol === '%' || tests(MEASURED_EACH) ? 'MEAN' : 'SUM';
}

/** Columns of numbers that say how much, rather than which. */
export const isQuantity = (plan: ColumnPlan): boolean => isNumber(plan) && numberUse(plan) !== 'NONE';
