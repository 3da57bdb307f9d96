import { refuse } from '../../../platform/errors/index.js';
import type { KnowledgeKind } from './knowledge-row.js';
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

export const knowledgeAnswersAlready = (): never =>
  refuse(
    KnowledgeErrorCode.KNOWLEDGE_PUBLISHED,
    { ko: '이미 지금 내용대로 답하고 있습니다.', en: 'It answers as its draft is already.' },
    ['version'],
  );

export const knowledgeNotProposed = (): never =>
  refuse(
    KnowledgeErrorCode.KNOWLEDGE_NOT_PROPOSED,
    {
      ko: '게시가 제안되지 않았거나, 제안된 뒤 내용이 바뀌었습니다. 다시 제안해 주세요.',
      en: 'Nobody has proposed it, or it was changed since. Propose it first.',
    },
    ['version'],
  );

export const knowledgeNeedsAnother = (): never =>
  refuse(KnowledgeErrorCode.KNOWLEDGE_NEEDS_ANOTHER, {
    ko: '본인이 제안한 내용은 다른 관리자가 게시해야 합니다.',
    en: 'You proposed it: another administrator publishes it.',
  });

export const knowledgeNotIndependent = (): never =>
  refuse(KnowledgeErrorCode.KNOWLEDGE_NOT_INDEPENDENT, {
    ko: '제안한 계정과 게시하는 계정이 같은 관리자에게서 만들어져 서로 독립적이지 않습니다. 다른 관리자가 게시해야 합니다.',
    en: 'This account and the one that proposed it come from the same administrator, so they may be one person. Another administrator publishes it.',
  });

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
