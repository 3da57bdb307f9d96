import { refuse } from '../../../platform/errors/index.js';

const SET = ['expectationSetId'];

export const setNotFound = (): never =>
  refuse(
    'SET_NOT_FOUND',
    { ko: '해당 기대 목록을 찾을 수 없습니다.', en: 'There is no such set of expectations.' },
    SET,
  );

export const notProposed = (): never =>
  refuse('SET_NOT_PROPOSED', { ko: '이미 결정된 제안입니다.', en: 'The proposal has been decided on already.' }, SET);

export const needsAnother = (): never =>
  refuse(
    'NEEDS_ANOTHER_PERSON',
    {
      ko: '제안한 사람은 적용할 수 없습니다. 다른 관리자가 적용해야 합니다.',
      en: 'The administrator who proposed it cannot put it in force; another one does.',
    },
    SET,
  );

export const notIndependent = (): never =>
  refuse(
    'NOT_INDEPENDENT',
    {
      ko: '두 계정은 한 사람이 다룰 수 있는 계정입니다. 서로 독립된 관리자가 적용해야 합니다.',
      en: 'One hand could hold both accounts. An administrator of another hand puts it in force.',
    },
    SET,
  );
