/** How people name what the API names by a code. An answer is right with any of these. */
export const LOAN_WORDS: Readonly<Record<string, readonly string[]>> = {
  MORTGAGE: ['주택담보대출', '주담대', 'mortgage', 'home loan'],
  CREDIT: ['신용대출', 'credit loan', 'personal loan'],
  OVERDRAFT: ['마이너스통장', '마이너스대출', 'overdraft', 'credit line'],
  AUTO: ['자동차대출', '자동차 할부', 'car loan', 'auto loan'],
};

export const RATE_WORDS: Readonly<Record<string, readonly string[]>> = {
  FIXED: ['고정', 'fixed'],
  VARIABLE: ['변동', 'variable', 'floating'],
  MIXED: ['혼합', 'mixed'],
  PERIODIC: ['주기', 'periodic'],
};

export const METHOD_WORDS: Readonly<Record<string, readonly string[]>> = {
  EQUAL_PAYMENT: ['원리금균등', 'equal payment', 'level payment', 'equal instalment'],
  EQUAL_PRINCIPAL: ['원금균등', 'equal principal'],
  BULLET: ['만기일시', '일시상환', 'bullet', 'at maturity'],
};

export const CONSTRAINT_WORDS: Readonly<Record<string, readonly string[]>> = {
  DSR: ['DSR', '총부채원리금상환', 'debt service'],
  LTV: ['LTV', '담보인정', 'loan to value'],
  INCOME_CAP: ['소득 대비', '연 소득', 'by income', 'yearly income'],
  PURCHASE_CAP: ['구입 목적', 'buy a home'],
  PRODUCT_CAP: ['상품 한도', 'cap of the product'],
  PROFILE_CAP: ['프로필', 'profile'],
};

export const RATE_CUT_WORDS: Readonly<Record<string, readonly string[]>> = {
  RECEIVED: ['접수', '심사 중', '검토', '진행 중', '기다리', 'received', 'under review', 'pending', 'waiting'],
  DOCUMENTS_REQUIRED: ['서류', 'document'],
  ACCEPTED: ['수용', '승인', '받아들여', '인하되', 'accepted', 'granted'],
  REFUSED: [
    '거절',
    '불수용',
    '수용되지',
    '받아들여지지',
    'refused',
    'declined',
    'rejected',
    'not accepted',
    'turned down',
  ],
  CANCELLED: ['취소', 'cancelled', 'withdrawn'],
};

export const REFUSAL_WORDS: Readonly<Record<string, readonly string[]>> = {
  EVIDENCE_MISSING: ['증빙', '증명', '서류', 'evidence', 'document', 'proof'],
  IMPROVEMENT_TOO_SMALL: ['나아진', '개선', '미미', '크지 않', 'improve'],
  IN_ARREARS: ['연체', 'arrears', 'overdue'],
  LOWEST_RATE_ALREADY: ['최저', '가장 낮은', 'lowest'],
  OTHER: ['기타', '그 밖', '사유', 'other', 'reason'],
  PRODUCT_NOT_COVERED: ['대상', '해당하지 않', 'not covered', 'does not apply'],
};

export const APPLICATION_WORDS: Readonly<Record<string, readonly string[]>> = {
  DRAFT: ['작성', 'draft'],
  SUBMITTED: ['접수', 'submitted', 'filed', 'received'],
  UNDER_REVIEW: ['심사 중', '심사중', '검토 중', 'under review', 'being reviewed'],
  DOCUMENTS_REQUIRED: ['서류', 'document'],
  EXCEPTION_REQUESTED: ['예외', 'exception'],
  TERMS_OFFERED: ['조건 제시', '조건을 제시', '제안', '조건이 제시', 'terms offered', 'offered'],
  TERMS_DECLINED: ['조건 거절', '거절', 'declined'],
  TERMS_EXPIRED: ['만료', 'expired'],
  APPROVED: ['승인', 'approved'],
  REJECTED: ['거절', '부결', 'rejected', 'refused'],
  EXECUTED: ['실행', '완료', 'executed', 'completed', 'went through', 'carried out'],
  CANCELLED: ['취소', 'cancelled'],
  SUPERSEDED: ['대체', 'superseded'],
  WITHDRAWAL_REQUESTED: ['철회', 'withdraw'],
  WITHDRAWN: ['철회', 'withdrawn'],
};

export const CATEGORY_WORDS: Readonly<Record<string, readonly string[]>> = {
  FOOD_SERVICE: ['요식', '외식', '식비', '음식', 'food', 'dining', 'restaurant', 'eating out'],
  TRAVEL_AND_LEISURE: ['여행', '레저', '레져', 'travel', 'leisure'],
  RETAIL: ['유통', '마트', 'retail', 'shop'],
  INSURANCE_AND_MEDICAL: ['보험', '병원', '의료', 'insurance', 'medical'],
  SERVICES_AND_REPAIR: ['용역', '수리', 'service', 'repair'],
  CAR_AND_FUEL: ['자동차', '연료', '주유', 'car', 'fuel'],
  PUBLIC_HYGIENE: ['보건위생', '위생', 'hygiene'],
  CLOTHING_AND_PERSONAL: ['의류', '잡화', 'clothing', 'clothes'],
  HOUSEHOLD: ['가전', '가구', '주방', 'household', 'furniture', 'appliance'],
  OFFICE_AND_EDUCATION: ['사무', '서적', '학원', '교육', 'office', 'education', 'book'],
};

/** Short names of the sets for the categories. */
export const CATEGORIES: Readonly<Record<string, string>> = {
  food: 'FOOD_SERVICE',
  travel: 'TRAVEL_AND_LEISURE',
  retail: 'RETAIL',
  medical: 'INSURANCE_AND_MEDICAL',
  fuel: 'CAR_AND_FUEL',
  clothes: 'CLOTHING_AND_PERSONAL',
  household: 'HOUSEHOLD',
  hygiene: 'PUBLIC_HYGIENE',
  education: 'OFFICE_AND_EDUCATION',
  repair: 'SERVICES_AND_REPAIR',
};

/** Detailed lines of business that some short names mean as well: what a hospital costs is no insurance. */
export const DETAILED: Readonly<Record<string, string>> = { fuel: 'FUEL', medical: 'MEDICAL', retail: 'GROCERIES' };

export const STAGE_WORDS: Readonly<Record<string, readonly string[]>> = {
  TEEN: ['십대', '10대', 'teen'],
  UNIVERSITY: ['대학생', 'at university'],
  NEW_JOB: ['사회초년', 'first years at work', 'new job'],
  NEWLYWED: ['신혼', 'newly married', 'newlywed'],
  INFANT_CHILD: ['영유아', 'below school age', 'infant'],
  SCHOOL_CHILD: ['의무교육', '초중고', 'compulsory education', 'school'],
  UNIVERSITY_CHILD: ['자녀 대학', 'child at university'],
  MIDDLE_AGE: ['중년', 'middle age'],
  SECOND_LIFE: ['2nd life', '제2', '세컨드', 'second life'],
  RETIRED: ['은퇴', 'retired'],
};
