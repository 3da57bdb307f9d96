import type { Localized, Locale } from '../../../platform/text.js';
import type { VersionOrigin } from '../registry/index.js';
import type { OpeningFault, RefusedFile } from '../serving/index.js';

export const FAULT_TEXT: Readonly<Record<OpeningFault, Localized>> = {
  HASH: { ko: '등록된 파일과 내용이 다르거나 없습니다', en: 'it is gone, or is not the one that was registered' },
  CONTRACT: { ko: '프로그램이 제공하는 입력 변수와 맞지 않습니다', en: 'it does not read what the program provides' },
  UNREADABLE: { ko: '읽을 수 없는 파일입니다', en: 'it cannot be read' },
  DISAGREES: { ko: '학습 때의 계산 결과와 다릅니다', en: 'it does not come to what training came to' },
};

/** What is to be done about a file that is refused. */
export const FILE_ADVICE: Readonly<Record<VersionOrigin, Localized>> = {
  TRAINED: {
    ko: '백업에서 파일을 복구하거나 moa train으로 다시 학습해 주세요. 그동안은 이전 버전이나 함께 제공된 버전이 대신 답합니다. 사용 중이라면 modelRollback으로 이전 버전으로 되돌릴 수 있습니다.',
    en: 'Put the file back from a backup, or train again with moa train. Meanwhile an earlier version answers, or the one that ships; where it is in service, modelRollback puts back what was there before.',
  },
  SHIPPED: {
    ko: '프로그램을 다시 시작하면 함께 제공된 원본으로 복구됩니다. 그래도 남아 있으면 프로그램을 다시 설치해 주세요.',
    en: 'Start the program again: it puts back what it ships with. If that does not help, install it again.',
  },
};

/** What is wrong with which file and column. */
export function refusedText(
  { fault, file, column }: Pick<RefusedFile, 'fault' | 'file' | 'column'>,
  locale: Locale,
): string {
  const where = [file, column].filter((part) => part !== null).join(', ') || '–';
  const said = FAULT_TEXT[fault][locale];
  return locale === 'ko'
    ? `모델 파일을 사용할 수 없습니다(${where}): ${said}.`
    : `The model file cannot be used (${where}): ${said}.`;
}
