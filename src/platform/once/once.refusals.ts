import { refuse } from '../errors/index.js';

/** Refuses a key that was used for something else: every room has the code. @throws Refusal IDEMPOTENCY_CONFLICT. */
export const refuseReusedKey = (): never =>
  refuse(
    'IDEMPOTENCY_CONFLICT',
    {
      ko: '같은 키가 다른 요청에 이미 사용되었습니다. 새 키를 보내 주세요.',
      en: 'The key was used for another input. Send a new one.',
    },
    ['idempotencyKey'],
  );
