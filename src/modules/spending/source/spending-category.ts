import type { Localized } from '../../../platform/text.js';

/** The source sorts spending twice: into ten major categories, and into 32 finer ones. */
export type CategoryLevel = 'MAJOR' | 'DETAIL';

export interface Category {
  readonly level: CategoryLevel;
  /** The column of `customer_quarter` that holds it, in thousand won a month. */
  readonly column: string;
  readonly text: Localized;
}

const category =
  (level: CategoryLevel) =>
  (column: string, ko: string, en: string): Category => ({ level, column: `${column}_am`, text: { ko, en } });
const major = category('MAJOR');
const detail = category('DETAIL');

/**
 * Categories by their name in the API, in the order of the source; Korean names are those of its specification. The
 * source does not say which details make up which major category, nor that either level sums to the total.
 */
export const CATEGORIES = {
  HOUSEHOLD: major('interior', '가전/가구/주방용품', 'Appliances, furniture and kitchenware'),
  INSURANCE_AND_MEDICAL: major('insuhos', '보험/병원', 'Insurance and hospitals'),
  OFFICE_AND_EDUCATION: major('offedu', '사무통신/서적/학원', 'Office and telecom, books, academies'),
  TRAVEL_AND_LEISURE: major('trvlec', '여행/레져/문화', 'Travel, leisure and culture'),
  FOOD_SERVICE: major('fsbz', '요식업', 'Food service'),
  SERVICES_AND_REPAIR: major('svcarc', '용역/수리/건축자재', 'Services, repairs and building materials'),
  RETAIL: major('dist', '유통', 'Retail'),
  PUBLIC_HYGIENE: major('plsanit', '보건위생', 'Health and hygiene'),
  CLOTHING_AND_PERSONAL: major('clothgds', '의류/신변잡화', 'Clothing and personal goods'),
  CAR_AND_FUEL: major('auto', '자동차/연료/정비', 'Cars, fuel and maintenance'),

  FURNITURE: detail('funitr', '가구', 'Furniture'),
  APPLIANCES: detail('applnc', '가전제품', 'Home appliances'),
  HEALTH_FOOD: detail('hlthfs', '건강식품', 'Health food'),
  BUILDING_MANAGEMENT: detail('bldmng', '건물및시설관리', 'Building and facility management'),
  BUILDING_MATERIALS: detail('archit', '건축/자재', 'Construction and materials'),
  OPTICAL_GOODS: detail('optic', '광학제품', 'Optical goods'),
  AGRICULTURE: detail('agrictr', '농업', 'Agriculture'),
  LEISURE_VENUES: detail('leisure_s', '레져업소', 'Leisure venues'),
  LEISURE_GOODS: detail('leisure_p', '레져용품', 'Leisure goods'),
  CULTURE_AND_HOBBIES: detail('culture', '문화/취미', 'Culture and hobbies'),
  SANITATION: detail('sanit', '보건/위생', 'Sanitation and personal care'),
  INSURANCE: detail('insu', '보험', 'Insurance'),
  OFFICE_AND_TELECOM: detail('offcom', '사무/통신기기', 'Office and telecom equipment'),
  BOOKS_AND_STATIONERY: detail('book', '서적/문구', 'Books and stationery'),
  REPAIRS: detail('rpr', '수리서비스', 'Repair services'),
  LODGING: detail('hotel', '숙박업', 'Lodging'),
  PERSONAL_GOODS: detail('goods', '신변잡화', 'Personal goods'),
  TRAVEL_AGENCIES: detail('trvl', '여행업', 'Travel agencies'),
  FUEL: detail('fuel', '연료판매', 'Fuel'),
  SERVICES: detail('svc', '용역서비스', 'Contracted services'),
  NONPROFIT_RETAIL: detail('distbnp', '유통업비영리', 'Non-profit retail'),
  COMMERCIAL_RETAIL: detail('distbp', '유통업영리', 'Commercial retail'),
  GROCERIES: detail('grocery', '음식료품', 'Groceries'),
  MEDICAL: detail('hos', '의료기관', 'Medical institutions'),
  CLOTHING: detail('cloth', '의류', 'Clothing'),
  RESTAURANTS: detail('restrnt', '일반/휴게음식', 'Restaurants and cafés'),
  CAR_MAINTENANCE: detail('automnt', '자동차정비/유지', 'Car maintenance'),
  CAR_SALES: detail('autosl', '자동차판매', 'Car sales'),
  KITCHENWARE: detail('kitwr', '주방용품', 'Kitchenware'),
  FABRICS: detail('fabric', '직물', 'Fabrics'),
  ACADEMIES: detail('acdm', '학원', 'Private academies'),
  MEMBERSHIP_SHOPS: detail('mbrshop', '회원제형태업소', 'Membership shops'),
} as const satisfies Record<string, Category>;

export type CategoryName = keyof typeof CATEGORIES;

const entries = Object.entries(CATEGORIES) as (readonly [CategoryName, Category])[];
const namesOf = (level: CategoryLevel): CategoryName[] =>
  entries.filter(([, category]) => category.level === level).map(([name]) => name);

/** The categories of each level, in the order of the source. */
export const CATEGORY_NAMES: Readonly<Record<CategoryLevel, readonly CategoryName[]>> = {
  MAJOR: namesOf('MAJOR'),
  DETAIL: namesOf('DETAIL'),
};
