import { refuse } from '../../platform/errors/index.js';
import { InsightsErrorCode } from './insights.errors.js';

export const anomalyNotFound = (): never =>
  refuse(
    InsightsErrorCode.ANOMALY_NOT_FOUND,
    { ko: '해당 이상 징후를 찾을 수 없습니다.', en: 'There is no such anomaly.' },
    ['anomalyId'],
  );

export const anomalyNotOpen = (): never =>
  refuse(
    InsightsErrorCode.ANOMALY_NOT_OPEN,
    {
      ko: '이미 처리되었거나 근거 데이터가 취소된 이상 징후입니다.',
      en: 'It has been decided on already, or what it rested on was taken back.',
    },
    ['anomalyId'],
  );

export const notificationNotFound = (field: 'notificationId' | 'afterNotificationId'): never =>
  refuse(
    InsightsErrorCode.NOTIFICATION_NOT_FOUND,
    { ko: '해당 알림을 찾을 수 없습니다.', en: 'There is no such notification.' },
    [field],
  );

export const notificationSequenceUnknown = (): never =>
  refuse(
    'BAD_USER_INPUT',
    {
      ko: 'afterSequence는 0이거나 내 알림에서 받은 순서 번호여야 합니다.',
      en: '`afterSequence` must be 0 or a sequence number received with your notifications.',
    },
    ['afterSequence'],
  );

export const noSuchLifeStage = (): never =>
  refuse(
    InsightsErrorCode.INVALID_INPUT,
    {
      ko: '이 생애 단계로는 바로잡을 수 없습니다. 대학생부터 은퇴까지 아홉 단계 가운데 골라 주세요.',
      en: 'A correction names one of the nine stages from university to retirement.',
    },
    ['stage'],
  );

export const productNotFound = (): never =>
  refuse(
    InsightsErrorCode.PRODUCT_NOT_FOUND,
    { ko: '해당 상품을 찾을 수 없습니다.', en: 'There is no such product.' },
    ['productId'],
  );

export const productChanged = (): never =>
  refuse(
    InsightsErrorCode.PRODUCT_CHANGED,
    {
      ko: '그사이 다른 사람이 상품을 변경했습니다. 다시 조회한 뒤 시도해 주세요.',
      en: 'Somebody has changed the product since. Read it again.',
    },
    ['version'],
  );

export const productCodeTaken = (): never =>
  refuse(
    InsightsErrorCode.PRODUCT_CODE_TAKEN,
    { ko: '이미 사용 중인 상품 코드입니다.', en: 'Another product has this code.' },
    ['code'],
  );

export const productLimit = (): never =>
  refuse(InsightsErrorCode.PRODUCT_LIMIT, {
    ko: '동시에 제공할 수 있는 상품 수를 넘었습니다. 제공하지 않는 상품을 먼저 종료해 주세요.',
    en: 'Your institution offers as many products as it may. End one first.',
  });

export const recommendationNotFound = (): never =>
  refuse(
    InsightsErrorCode.RECOMMENDATION_NOT_FOUND,
    { ko: '해당 추천을 찾을 수 없습니다.', en: 'There is no such recommendation.' },
    ['recommendationId'],
  );

export const notificationAlwaysSent = (): never =>
  refuse(
    'INVALID_INPUT',
    {
      ko: 'kind: 이 알림은 설정을 바꿀 수 없습니다. notificationWishes에 있는 종류인지 확인해 주세요. 연체 알림은 끌 수 없습니다.',
      en: 'kind cannot be set: notificationWishes lists those that can, and OVERDUE is always sent.',
    },
    ['kind'],
  );

const NOT_INDEPENDENT = {
  ko: '제안한 계정과 게시하는 계정이 같은 관리자에게서 만들어져 서로 독립적이지 않습니다. 다른 관리자가 게시해야 합니다.',
  en: 'This account and the one that proposed it come from the same administrator, so they may be one person. Another administrator publishes it.',
};
const NEEDS_ANOTHER = {
  ko: '제안한 사람은 직접 게시할 수 없습니다. 다른 관리자가 게시해야 합니다.',
  en: 'The administrator who proposed it may not publish it; another one does.',
};

export const versionNotFound = (): never =>
  refuse(
    InsightsErrorCode.VERSION_NOT_FOUND,
    { ko: '해당 버전을 찾을 수 없습니다.', en: 'There is no such version.' },
    ['id'],
  );

export const versionNotProposed = (): never =>
  refuse(
    InsightsErrorCode.VERSION_NOT_PROPOSED,
    {
      ko: '기본 제공 버전이거나 이미 게시 또는 반려된 버전입니다.',
      en: 'It ships with Moa, or it was published or rejected already.',
    },
    ['id'],
  );

export const versionNeedsAnother = (): never => refuse(InsightsErrorCode.VERSION_NEEDS_ANOTHER, NEEDS_ANOTHER);
export const versionNotIndependent = (): never => refuse(InsightsErrorCode.VERSION_NOT_INDEPENDENT, NOT_INDEPENDENT);

export const versionOutdated = (): never =>
  refuse(
    InsightsErrorCode.VERSION_OUTDATED,
    {
      ko: '제안한 뒤 적용 중인 버전이 바뀌었습니다. 지금 버전과 비교하도록 다시 제안해 주세요.',
      en: 'Another version is in force than the one it was compared with. Propose it again.',
    },
    ['id'],
  );

export const versionTaken = (): never =>
  refuse(
    InsightsErrorCode.VERSION_TAKEN,
    { ko: '이미 사용 중인 버전 이름입니다.', en: 'Another version has this name.' },
    ['version'],
  );

export const productNotProposed = (): never =>
  refuse(
    InsightsErrorCode.PRODUCT_NOT_PROPOSED,
    { ko: '게시를 기다리는 변경이 없습니다.', en: 'No change of this product waits to be published.' },
    ['productId'],
  );

export const productNeedsAnother = (): never => refuse(InsightsErrorCode.PRODUCT_NEEDS_ANOTHER, NEEDS_ANOTHER);
export const productNotIndependent = (): never => refuse(InsightsErrorCode.PRODUCT_NOT_INDEPENDENT, NOT_INDEPENDENT);
