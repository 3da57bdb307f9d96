import { refuse } from '../../../platform/errors/index.js';
import type { KnowledgeKind } from './knowledge.row.js';
import { KnowledgeErrorCode } from './knowledge.errors.js';

export const knowledgeNotFound = (kind: KnowledgeKind): never =>
  kind === 'INTENT'
    ? refuse(
        KnowledgeErrorCode.INTENT_NOT_FOUND,
        { ko: '해당 인텐트를 찾을 수 없습니다.', en: 'There is no such intent.' },
        ['intentId'],
      )
    : refuse(
        KnowledgeErrorCode.FAQ_NOT_FOUND,
        { ko: '해당 자주 묻는 질문을 찾을 수 없습니다.', en: 'There is no such FAQ.' },
        ['faqId'],
      );

export const knowledgeChanged = (): never =>
  refuse(
    KnowledgeErrorCode.KNOWLEDGE_CHANGED,
    {
      ko: '그사이 다른 사람이 내용을 변경했습니다. 다시 조회한 뒤 시도해 주세요.',
      en: 'Somebody has changed it since. Read it again.',
    },
    ['version'],
  );

export const knowledgeRetired = (): never =>
  refuse(KnowledgeErrorCode.KNOWLEDGE_RETIRED, { ko: '이미 사용을 중지했습니다.', en: 'It is retired already.' });

export const knowledgeLimit = (limit: number): never =>
  refuse(KnowledgeErrorCode.KNOWLEDGE_LIMIT, {
    ko: `${limit}개까지 둘 수 있습니다. 쓰지 않는 것을 먼저 중지해 주세요.`,
    en: `There can be ${limit} at most. Retire one first.`,
  });

export const intentCodeTaken = (): never =>
  refuse(
    KnowledgeErrorCode.INTENT_CODE_TAKEN,
    { ko: '같은 코드의 인텐트가 있습니다.', en: 'Another intent has this code.' },
    ['code'],
  );
