import { said } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import { TOPIC_NAMES, type SeriesTopic } from '../series/index.js';

/** How far a forecast looks where the question asked for more. */
export const lookedAhead = (months: number, most: number): Localized =>
  said(
    `전망할 수 있는 기간(1~${most}개월) 안의 ${months}개월 뒤`,
    `${months} months ahead, of the 1 to ${most} that can be forecast`,
  );

/** Another series of the topic would answer another question. */
export const withoutThing = (name: Localized): Localized =>
  said(
    `${name.ko} 지표가 등록되어 있지 않아 전망을 알려 드릴 수 없습니다. 다른 지표의 값으로 대신 말씀드리지는 않습니다.`,
    `There is no series for ${name.en}, so I cannot tell how it may go on, and another series would not tell it.`,
  );

/** No series of these topics. */
export function withoutTopics(topics: readonly SeriesTopic[]): Localized {
  const names = topics.map((topic) => TOPIC_NAMES[topic]);
  return said(
    `등록된 ${names.map(({ ko }) => ko).join('·')} 지표가 없어 전망을 알려 드릴 수 없습니다. 다른 지표의 값으로 대신 말씀드리지는 않습니다.`,
    `There is no series of ${names.map(({ en }) => en).join(' or ')} on record, so I cannot tell how it may go on, and another series would not tell it.`,
  );
}

/** Too few figures in a row. */
export const tooShort = (name: Localized): Localized =>
  said(
    `${name.ko} 지표는 이어진 자료가 부족해 전망을 알려 드릴 수 없습니다.`,
    `Too few figures in a row are on record for ${name.en} to tell how it may go on.`,
  );

/** The newest figure is so old that a forecast from it ends before today. */
export const tooOld = (name: Localized, lastPeriod: string): Localized =>
  said(
    `${name.ko} 지표는 등록된 마지막 값이 ${lastPeriod}의 것이어서 지금부터의 전망을 알려 드릴 수 없습니다.`,
    `The last figure on record for ${name.en} is of ${lastPeriod}: too old to tell how it may go on from now.`,
  );

/** No figure of the months that were asked for. */
export const notOnRecord = (name: Localized, asked: string, span: readonly [string, string] | null): Localized =>
  said(
    `${name.ko}의 ${asked} 값은 등록되어 있지 않습니다.${span ? ` 등록된 값은 ${span[0]}부터 ${span[1]}까지입니다.` : ''}`,
    `No figure of ${asked} is on record for ${name.en}.${span ? ` Those on record are of ${span[0]} to ${span[1]}.` : ''}`,
  );
