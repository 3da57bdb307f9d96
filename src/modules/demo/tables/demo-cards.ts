import type { InstitutionKind } from '../loans/index.js';

/** A card or account that a made-up institution offers. Benefits and conditions are as the catalogue keeps them. */
interface DemoCard {
  readonly code: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly kind: 'CREDIT_CARD' | 'CHECK_CARD' | 'SAVINGS';
  readonly annualFeeWon: number;
  readonly benefits: readonly object[];
  readonly eligibility: readonly object[];
  readonly bonuses: readonly object[];
}

/** Share in hundredths of a percent of what is spent on a category, all spending for null; cap in won a month. */
const back = (category: string | null, rateBp: number, monthlyCapWon: number | null = null) => ({
  category,
  rateBp,
  monthlyCapWon,
});

const LOUNGE = {
  nameKo: '공항 라운지 연 2회',
  nameEn: 'Airport lounge twice a year',
  worthWon: 60_000,
  basis: '현장 이용료 1회 30,000원 × 2회 / 30,000 won at the door, twice',
  when: [{ kind: 'CATEGORY_SHARE_AT_LEAST', category: 'TRAVEL_AND_LEISURE', shareBp: 800 }],
};

const CARDS: Readonly<Record<InstitutionKind, readonly DemoCard[]>> = {
  BANK: [
    {
      code: 'EVERYDAY-CHECK',
      nameKo: '모아 매일 체크카드',
      nameEn: 'Moa Everyday check card',
      kind: 'CHECK_CARD',
      annualFeeWon: 0,
      benefits: [back(null, 30, 10_000)],
      eligibility: [],
      bonuses: [],
    },
    {
      code: 'MEAL-CREDIT',
      nameKo: '모아 한끼 카드',
      nameEn: 'Moa Meal card',
      kind: 'CREDIT_CARD',
      annualFeeWon: 12_000,
      benefits: [back('FOOD_SERVICE', 500, 15_000), back('RETAIL', 100, 8_000)],
      eligibility: [{ kind: 'TOTAL_AT_LEAST', won: 300_000 }],
      bonuses: [],
    },
    {
      code: 'ROAD-CREDIT',
      nameKo: '모아 드라이브 카드',
      nameEn: 'Moa Road card',
      kind: 'CREDIT_CARD',
      annualFeeWon: 15_000,
      benefits: [back('CAR_AND_FUEL', 700, 20_000)],
      eligibility: [{ kind: 'TOTAL_AT_LEAST', won: 400_000 }],
      bonuses: [],
    },
    {
      code: 'LEARN-CREDIT',
      nameKo: '모아 배움 카드',
      nameEn: 'Moa Learning card',
      kind: 'CREDIT_CARD',
      annualFeeWon: 10_000,
      benefits: [back('OFFICE_AND_EDUCATION', 600, 25_000)],
      bonuses: [],
      eligibility: [{ kind: 'LIFE_STAGE_IN', lifeStages: ['UNI', 'CHILD_BABY', 'CHILD_TEEN', 'CHILD_UNI'] }],
    },
    {
      code: 'SPARE-SAVINGS',
      nameKo: '모아 잔돈 적금',
      nameEn: 'Moa Spare change savings',
      kind: 'SAVINGS',
      annualFeeWon: 0,
      benefits: [back(null, 20, 5_000)],
      bonuses: [],
      eligibility: [{ kind: 'HEALTH_FIGURE_BELOW', healthPart: 'DEBT_SERVICE', below: 40 }],
    },
  ],
  CARD: [
    {
      code: 'HANBIT-ONE',
      nameKo: '한빛 하나로 카드',
      nameEn: 'Hanbit One card',
      kind: 'CREDIT_CARD',
      annualFeeWon: 20_000,
      benefits: [back(null, 100, 30_000)],
      eligibility: [],
      bonuses: [],
    },
    {
      code: 'HANBIT-TRIP',
      nameKo: '한빛 여행 카드',
      nameEn: 'Hanbit Journey card',
      kind: 'CREDIT_CARD',
      annualFeeWon: 50_000,
      benefits: [back('TRAVEL_AND_LEISURE', 800, 40_000), back(null, 50, 20_000)],
      eligibility: [{ kind: 'TOTAL_AT_LEAST', won: 500_000 }],
      bonuses: [LOUNGE],
    },
    {
      code: 'HANBIT-CARE',
      nameKo: '한빛 돌봄 카드',
      nameEn: 'Hanbit Care card',
      kind: 'CREDIT_CARD',
      annualFeeWon: 8_000,
      benefits: [back('INSURANCE_AND_MEDICAL', 500, 15_000), back('PUBLIC_HYGIENE', 300)],
      eligibility: [],
      bonuses: [],
    },
    {
      code: 'HANBIT-CHECK',
      nameKo: '한빛 알뜰 체크카드',
      nameEn: 'Hanbit Thrift check card',
      kind: 'CHECK_CARD',
      annualFeeWon: 0,
      benefits: [back('RETAIL', 100, 5_000), back('FOOD_SERVICE', 100, 5_000)],
      eligibility: [{ kind: 'CREDIT_SHARE_AT_MOST', shareBp: 6_000 }],
      bonuses: [],
    },
  ],
};

/** What an institution offers beside loans. Names and terms are made up. */
export const demoCards = (kind: InstitutionKind): readonly DemoCard[] => CARDS[kind];
