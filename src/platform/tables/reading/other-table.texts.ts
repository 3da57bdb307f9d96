import type { Localized } from '../../text.js';

/** Only one table of a file is read, and a note says which. */
export const tableAboveText = (lines: number): Localized => ({
  ko: `파일에 표가 둘 이상 있습니다. 위쪽 ${lines}줄에 있는 표는 읽지 않고 그 아래 표를 분석했습니다. 위쪽 표는 다른 파일로 저장해 보내 주세요.`,
  en: `The file holds more than one table. The one in the first ${lines} lines was not read; the one below it was analysed. Save the upper one as a file of its own and send that, too.`,
});

export const otherTableText = (line: number): Localized => ({
  ko: `파일에 표가 둘 이상 있습니다. 첫 번째 표만 분석했고, ${line}번째 줄부터 시작하는 표의 행은 거부한 행에 담았습니다. 그 표는 다른 파일로 저장해 보내 주세요.`,
  en: `The file holds more than one table. Only the first one was analysed; rows of the one that begins in line ${line} are among those refused. Save it as a file of its own and send that, too.`,
});
