import { refuse } from '../../platform/errors/index.js';

/** Refuses an import that somebody else's change has overtaken. */
export const changedMeanwhile = (): never =>
  refuse('CHANGED_MEANWHILE', {
    ko: '가져오는 동안 다른 사용자가 같은 고객이나 대출을 등록하거나 변경했습니다. 아무것도 반영하지 않았으니 다시 실행해 주세요.',
    en: 'Somebody registered or changed the same customers or loans during the import. Nothing was kept: run it again.',
  });
