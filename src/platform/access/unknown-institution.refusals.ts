import { refuse } from '../errors/index.js';

/** Refuses the code of an institution that there is not. */
export const unknownInstitution = (code: string): never =>
  refuse('INSTITUTION_NOT_FOUND', { ko: `등록되지 않은 기관입니다: ${code}`, en: `There is no institution ${code}.` }, [
    'institution',
  ]);
