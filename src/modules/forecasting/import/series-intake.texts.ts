import type { Localized } from '../../../platform/text.js';

/** What an import of series does to rows, for people. */
export const SERIES_EFFECTS: Readonly<Record<string, Localized>> = {
  ADDED: { ko: '새 기간', en: 'new periods' },
  REVISED: { ko: '수정된 값', en: 'revisions' },
  UNCHANGED: { ko: '그대로', en: 'unchanged' },
};

/** Why it refuses rows, for people. */
export const SERIES_FAULTS: Readonly<Record<string, Localized>> = {
  DUPLICATE_IN_FILE: {
    ko: '같은 지표, 기간, 공표일의 행이 이 파일에 먼저 나왔습니다.',
    en: 'An earlier line of the file has the same series, period and day.',
  },
  IN_THE_FUTURE: { ko: '아직 시작되지 않은 기간이거나 미래의 날짜입니다.', en: 'The period or day has not begun.' },
  KNOWN_TOO_EARLY: {
    ko: '기간이 시작되기 전에 값을 알 수는 없습니다.',
    en: 'A figure is not known before its period begins.',
  },
  WRONG_FREQUENCY: {
    ko: '지표의 주기와 맞지 않는 기간입니다.',
    en: 'The period is not of the frequency of the series.',
  },
  DESCRIBED_OTHERWISE: {
    ko: '이미 있는 지표의 단위나 주제, 이름, 출처와 다릅니다. 다른 코드로 등록해 주세요.',
    en: 'The series is there already with another description: give this one a code of its own.',
  },
  NOT_DESCRIBED: {
    ko: '새 지표에는 이름, 단위, 출처가 필요합니다.',
    en: 'A new series needs a name, a unit and a source.',
  },
  SAID_OTHERWISE: {
    ko: '같은 공표일에 다른 값이 이미 등록되어 있습니다. 수정된 값이라면 더 늦은 공표일을 적어 주세요.',
    en: 'Another figure of that day is on record. Give a revision the day from which it was known.',
  },
};

/** Why an import cannot be taken back, in the middle of a sentence. */
export const LATER_IMPORT: Localized = {
  ko: '이후의 가져오기가 같은 지표를 다룸',
  en: 'a later import speaks of the same series',
};
