import { refuse } from '../../../platform/errors/index.js';

export const answersNoQuestions = (): never =>
  refuse(
    'BAD_USER_INPUT',
    {
      ko: '질문을 이해하는 모델(CHAT_TOPIC, CHAT_INTENT, CHAT_EMOTION, CHAT_DANGER)의 버전만 비교할 수 있습니다.',
      en: 'Only versions of models that understand questions can be replayed: CHAT_TOPIC, CHAT_INTENT, CHAT_EMOTION, CHAT_DANGER.',
    },
    ['modelVersionId'],
  );

export const sizeOutOfRange = (name: string, least: number, most: number): never =>
  refuse(
    'BAD_USER_INPUT',
    {
      ko: `${name} 값은 ${least}에서 ${most} 사이여야 합니다.`,
      en: `\`${name}\` must be between ${least} and ${most}.`,
    },
    [name],
  );
