import { refuse } from '../../../platform/errors/index.js';

/** @throws Refusal BAD_USER_INPUT for a day that has not come. */
export function expectPastDay(since: string, today: string): void {
  if (since <= today) return;
  const message = {
    ko: `since에는 오늘(${today}) 또는 그 이전 날짜를 입력해 주세요.`,
    en: `\`since\` must not be after today, ${today}.`,
  };
  refuse('BAD_USER_INPUT', message, ['since']);
}

export const refuseWithoutFeeds = (): never =>
  refuse('NEWS_NOT_CONFIGURED', { ko: '연결된 뉴스 출처가 없습니다.', en: 'No feed of news is configured.' });

export const refuseFeed = (): never =>
  refuse('NEWS_FEED_NOT_FOUND', { ko: '그런 이름의 뉴스 출처가 없습니다.', en: 'No feed has this name.' }, ['feed']);
