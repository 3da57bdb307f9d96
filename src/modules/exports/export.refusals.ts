import { refuse } from '../../platform/errors/index.js';
import type { ExportErrorCode } from './export.errors.js';

const no = (code: ExportErrorCode, ko: string, en: string, field: readonly string[] | null = null): never =>
  refuse(code, { ko, en }, field);

export const purposeNeeded = (): never =>
  no(
    'PURPOSE_NEEDED',
    '개인정보를 가리지 않고 내보내려면 목적을 5자 이상 500자 이하로 적어 주세요.',
    'Say in 5 to 500 letters what personal data is needed whole for.',
    ['purpose'],
  );

export const purposeNotNeeded = (): never =>
  no(
    'PURPOSE_NOT_NEEDED',
    '목적은 개인정보를 가리지 않고 내보낼 때만 적습니다.',
    'A purpose is for personal data that goes out whole alone.',
    ['purpose'],
  );

export const byteOrderMarkRefused = (): never =>
  no('BYTE_ORDER_MARK_REFUSED', 'byteOrderMark는 CSV에만 쓸 수 있습니다.', 'A byte order mark is for CSV alone.', [
    'byteOrderMark',
  ]);

export const tooManyExports = (most: number): never =>
  refuse(
    'TOO_MANY_EXPORTS',
    {
      ko: `내보내기는 한 번에 ${most}개까지 할 수 있습니다. 끝난 뒤 다시 시도해 주세요.`,
      en: `There can be at most ${most} exports at a time. Try again once one has ended.`,
    },
    null,
    { most },
  );

export const exportNotFound = (): never =>
  no('EXPORT_NOT_FOUND', '해당 내보내기를 찾을 수 없습니다.', 'There is no such export.', ['exportId']);

export const exportEnded = (): never =>
  no('EXPORT_ENDED', '이미 끝난 내보내기입니다.', 'The export has ended already.', ['exportId']);

export const sequenceUnknown = (): never =>
  refuse(
    'BAD_USER_INPUT',
    { ko: '아직 전달되지 않은 순번입니다.', en: 'No event with that sequence number has been sent.' },
    ['afterSequence'],
  );

export const KEY_REFUSALS = {
  busy: (): never =>
    no(
      'EXPORT_BUSY',
      '다른 작업이 끝나지 않았습니다. 같은 키로 다시 보내 주세요.',
      'Other changes take too long. Send the same input with the same key again.',
    ),
};
