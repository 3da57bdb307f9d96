import { refuse } from '../../../platform/errors/index.js';
import type { Gate } from '../record/index.js';
import { GATE_TEXT, short, verdict } from '../report/index.js';
import type { Locale } from '../../../platform/text.js';
import type { NotOpened } from '../serving/index.js';
import { FILE_ADVICE, refusedText } from './refused-file.texts.js';
import { ModelErrorCode } from './models.errors.js';

const VERSION = ['modelVersionId'];
const PROMOTION = ['promotionId'];

export const versionNotFound = (): never =>
  refuse(
    ModelErrorCode.VERSION_NOT_FOUND,
    { ko: '해당 모델 버전을 찾을 수 없습니다.', en: 'There is no such model version.' },
    VERSION,
  );

export const notCandidate = (): never =>
  refuse(
    ModelErrorCode.MODEL_NOT_CANDIDATE,
    {
      ko: '후보 상태인 자체 모델 버전만 승격할 수 있습니다.',
      en: 'Only a candidate of your own institution can be promoted.',
    },
    VERSION,
  );

/** Names each gate that failed, with its figure and its bound, or says what it would take to judge it. */
export function gatesFailed(gates: readonly Gate[], field: readonly string[] = VERSION): never {
  const failed = gates.filter(({ passed }) => passed === false);
  const say = (locale: 'ko' | 'en'): string =>
    failed
      .map((each) => {
        const outcome = each.isUnjudged ? verdict(each)[locale] : `${short(each.value)} / ${short(each.bound)}`;
        return `${GATE_TEXT[each.gate][locale]}: ${each.of ?? '–'} ${outcome}`;
      })
      .join('; ');
  return refuse(
    ModelErrorCode.MODEL_GATES_FAILED,
    { ko: `승격 기준을 충족하지 못했습니다. ${say('ko')}`, en: `Gates that must pass did not. ${say('en')}` },
    field,
  );
}

/** Names the file, the column where there is one, and what to do. */
export function fileRefused(refused: Pick<NotOpened, 'fault' | 'file' | 'column'>, field = VERSION): never {
  const say = (locale: Locale): string => `${refusedText(refused, locale)} ${FILE_ADVICE.TRAINED[locale]}`;
  return refuse(ModelErrorCode.MODEL_FILE_REFUSED, { ko: say('ko'), en: say('en') }, field);
}

export const notRestorable = (): never =>
  refuse(
    ModelErrorCode.MODEL_NOT_RESTORABLE,
    {
      ko: '한 번이라도 사용되었던 버전으로만 되돌릴 수 있습니다. 기본 제공 버전은 현재 사용 중인 자체 버전이 있을 때 되돌릴 수 있습니다.',
      en: 'Only a version that was ever in service can be put back; the one that ships, in the place of one of your own.',
    },
    VERSION,
  );

export const notOfOneTask = (): never =>
  refuse(
    'BAD_USER_INPUT',
    { ko: '같은 과제의 버전끼리만 비교할 수 있습니다.', en: 'Only versions of the same task can be compared.' },
    VERSION,
  );

export const promotionNotFound = (): never =>
  refuse(
    ModelErrorCode.PROMOTION_NOT_FOUND,
    { ko: '해당 승격 요청을 찾을 수 없습니다.', en: 'There is no such promotion.' },
    PROMOTION,
  );

export const promotionNotPending = (): never =>
  refuse(
    ModelErrorCode.PROMOTION_NOT_PENDING,
    {
      ko: '이미 처리되었거나, 그사이 다른 버전이 적용되어 더 이상 결정할 수 없습니다.',
      en: 'It was decided on already, or another version was put in service meanwhile.',
    },
    PROMOTION,
  );

export const promotionPending = (): never =>
  refuse(
    ModelErrorCode.PROMOTION_PENDING,
    { ko: '이미 승격 요청이 결정을 기다리고 있습니다.', en: 'A promotion of it waits for a decision already.' },
    VERSION,
  );

export const needsAnother = (): never =>
  refuse(
    ModelErrorCode.PROMOTION_NEEDS_ANOTHER,
    {
      ko: '본인이 요청한 승격은 다른 관리자가 결정해야 합니다.',
      en: 'You asked for this promotion: another administrator decides on it.',
    },
    PROMOTION,
  );

export const notIndependent = (): never =>
  refuse(
    ModelErrorCode.PROMOTION_NOT_INDEPENDENT,
    {
      ko: '요청한 계정과 결정하는 계정이 같은 관리자에게서 만들어져 서로 독립적이지 않습니다. 운영자가 moa account create 명령으로 만든 다른 관리자 계정이 결정해야 합니다.',
      en: 'This account and the one that asked come from the same administrator, so they may be one person. Another administrator decides, whose account the operator made with moa account create.',
    },
    PROMOTION,
  );
