import { refuse } from '../../../../platform/errors/index.js';

/** Why something of a file that waits to be loaded is not corrected. */
export const correctionRefusals = {
  busy: (): never =>
    refuse(
      'BATCH_BUSY',
      { ko: '이미 처리 중인 가져오기입니다.', en: 'Something is being done with this import already.' },
      ['importBatchId'],
    ),
  unknownColumn: (): never =>
    refuse('UNKNOWN_COLUMN', { ko: '파일에 없는 열입니다.', en: 'The file has no such column.' }, ['column']),
  ruleNotPossible: (): never =>
    refuse(
      'RULE_NOT_POSSIBLE',
      {
        ko: '한 열의 값을 바꾸어 고칠 수 있는 사유가 아닙니다. 행을 하나씩 고쳐 주세요.',
        en: 'No other value of one column mends this. Correct such lines one by one.',
      },
      ['code'],
    ),
  valueRefused: (column: string): never =>
    refuse(
      'FIELD_REFUSED',
      {
        ko: `${column}: 바꿀 값도 이 열에 쓸 수 없는 값입니다.`,
        en: `${column}: the new value is not one of the column's either.`,
      },
      ['to'],
    ),
  noRowMatches: (): never =>
    refuse(
      'NO_ROW_MATCHES',
      {
        ko: '이 열, 사유, 값으로 거부된 행이 없습니다.',
        en: 'No line is refused for this reason with this value of the column.',
      },
      ['from'],
    ),
  nothingCorrected: (): never =>
    refuse(
      'NO_ROW_MATCHES',
      { ko: '수정 파일에 고친 값이 하나도 없습니다.', en: 'The file of corrections leaves every value as it is.' },
      ['importFileId'],
    ),
  noneNamed: (): never =>
    refuse(
      'INVALID_INPUT',
      {
        ko: 'lineNumber와 ruleNumber 중 하나만 적어 주세요.',
        en: 'Send either `lineNumber` or `ruleNumber`.',
      },
      ['lineNumber'],
    ),
  correctionNotFound: (): never =>
    refuse('CORRECTION_NOT_FOUND', { ko: '해당 수정 내용이 없습니다.', en: 'There is no such correction.' }, [
      'lineNumber',
    ]),
  tooMany: ({ lines, rules }: { readonly lines: number; readonly rules: number }): never =>
    refuse('TOO_MANY_CORRECTIONS', {
      ko: `한 가져오기에서 고칠 수 있는 것은 행 ${lines}개, 규칙 ${rules}개까지입니다. 더 많으면 규칙으로 고치거나 파일을 다시 만들어 주세요.`,
      en: `At most ${lines} lines and ${rules} rules correct one import. For more, use rules, or export the file again.`,
    }),
};
