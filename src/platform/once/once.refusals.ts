import { refuse } from '../errors/index.js';

/** For a key that was used for something else: every room has the code. */
export const keyUsed = (): never =>
  refuse(
    'IDEMPOTENCY_CONFLICT',
    {
      ko: '같은 키가 다른 요청에 이미 사용되었습니다.',
      en: 'The key was used for another input. Give every act a key of its own.',
    },
    ['idempotencyKey'],
  );
