import type { Localized } from '../../../platform/text.js';

export const RISK_TITLE: Localized = { ko: '소비 기반 연체 위험', en: 'Risk of arrears by spending' };

/** What the answers are for, and for what they are not. */
export const RISK_PURPOSE: Localized = {
  ko: '카드 이용 1년치로 앞으로 반년 안에 연체가 시작될 확률을 추정해, 직원이 먼저 연락해 도울 고객을 찾는 데 씁니다. 승인, 거절, 한도, 금리를 이 값만으로 자동으로 정하지 않습니다.',
  en: 'Estimates from a year of card spending how likely arrears are to begin within half a year, so that staff can offer help early. No approval, refusal, limit or rate hangs on it automatically.',
};

export const RISK_LIMITS: readonly Localized[] = [
  {
    ko: '소득, 신용점수, 대출 조건을 보지 않습니다. 은행의 신용평가를 대신할 수 없고, 그 옆에 두는 참고 값입니다.',
    en: 'It sees neither income nor score nor loans: it stands beside a bank’s own scoring and cannot take its place.',
  },
  {
    ko: '함께 배포되는 첫 버전은 생성된 데이터로 학습했습니다. 실제 연체와의 관계는 다시 학습해 확인해야 합니다.',
    en: 'The version that ships was trained on generated data. What it is worth on real arrears has to be measured by training it again.',
  },
  {
    ko: '학습 방법은 공개된 대만 신용카드 연체 데이터(UCI, 30,000명)에서 5겹 교차검증 AUC 0.78 안팎으로 확인했습니다. 그 데이터의 모델을 쓰는 것은 아닙니다.',
    en: 'The way of learning was checked on the public Taiwanese credit card defaults (UCI, 30,000 people): an AUC of about 0.78 in five-fold cross-validation. No model of theirs is used.',
  },
  {
    ko: '지금까지 갚고 있는 대출만 봅니다. 이미 상각되거나 팔린 대출의 고객은 학습에 없습니다.',
    en: 'The model learns only from loans that are still owed: customers whose loan was written off or sold are not among them.',
  },
];

export const RISK_BOUNDS: Localized = {
  ko: 'Moa 자체 기준: 확률이 평균 3%p 넘게 어긋나지 않고, 성별·연령대별로 예측과 실제의 차이가 5%p 넘게 벌어지지 않아야 합니다.',
  en: 'Moa: probabilities off by no more than 3 points on average, and what is foretold less what came to be no more than 5 points apart between sexes and ages.',
};

export const riskDataText = (quarter: string, isBoosting: boolean): Localized => ({
  ko: `${quarter} 분기 말에 대출이 있고 연체가 없던 고객. 그 뒤 연체가 시작되면 1 (${isBoosting ? '부스팅' : '로지스틱 회귀'})`,
  en: `Borrowers who were not late at the end of ${quarter}; 1 for those who fell behind since (by ${isBoosting ? 'boosted trees' : 'logistic regression'})`,
});

export const SPENDING_ALONE: Localized = { ko: '카드 사용액만 보기', en: 'how much is spent alone' };
