import type { Localized } from '../../../platform/text.js';

export const RULES_OR_ID: Localized = {
  ko: 'rules와 ruleSetId 가운데 하나만 보내 주세요.',
  en: 'Send either rules or ruleSetId.',
};

export const NO_SUCH_RULES: Localized = {
  ko: '해당 규칙 버전을 찾을 수 없습니다.',
  en: 'There is no such version of rules.',
};

export const rulesUnfitText = (why: string): Localized => ({
  ko: `적용할 수 없는 규칙입니다. ${why}`,
  en: `These rules cannot judge. ${why}`,
});

export const NOT_PROPOSED: Localized = {
  ko: '적용이 제안된 버전이 아닙니다. 먼저 제안한 뒤 다른 관리자가 적용해야 합니다.',
  en: 'This version is not the one proposed. Propose it first; another administrator then activates it.',
};

export const OWN_PROPOSAL: Localized = {
  ko: '본인이 제안한 버전은 다른 관리자가 적용해야 합니다.',
  en: 'You proposed it: another administrator activates it.',
};

export const NOT_INDEPENDENT: Localized = {
  ko: '제안한 계정과 적용하는 계정이 같은 관리자에게서 만들어져 서로 독립적이지 않습니다. 다른 관리자가 적용해야 합니다.',
  en: 'This account and the one that proposed it come from the same administrator, so they may be one person. Another administrator activates it.',
};
