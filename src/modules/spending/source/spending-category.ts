import type { Localized } from '../../../platform/text.js';
import { CATEGORY_TEXTS } from './spending-category.texts.js';

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
  (column: string, name: keyof typeof CATEGORY_TEXTS): Category => ({
    level,
    column: `${column}_am`,
    text: CATEGORY_TEXTS[name],
  });
const major = category('MAJOR');
const detail = category('DETAIL');

/**
 * Categories by their name in the API, in the order of the source. The source does not say which details make up which major category, nor that either level sums to the total.
 */
export const CATEGORIES = {
  HOUSEHOLD: major('interior', 'HOUSEHOLD'),
  INSURANCE_AND_MEDICAL: major('insuhos', 'INSURANCE_AND_MEDICAL'),
  OFFICE_AND_EDUCATION: major('offedu', 'OFFICE_AND_EDUCATION'),
  TRAVEL_AND_LEISURE: major('trvlec', 'TRAVEL_AND_LEISURE'),
  FOOD_SERVICE: major('fsbz', 'FOOD_SERVICE'),
  SERVICES_AND_REPAIR: major('svcarc', 'SERVICES_AND_REPAIR'),
  RETAIL: major('dist', 'RETAIL'),
  PUBLIC_HYGIENE: major('plsanit', 'PUBLIC_HYGIENE'),
  CLOTHING_AND_PERSONAL: major('clothgds', 'CLOTHING_AND_PERSONAL'),
  CAR_AND_FUEL: major('auto', 'CAR_AND_FUEL'),

  FURNITURE: detail('funitr', 'FURNITURE'),
  APPLIANCES: detail('applnc', 'APPLIANCES'),
  HEALTH_FOOD: detail('hlthfs', 'HEALTH_FOOD'),
  BUILDING_MANAGEMENT: detail('bldmng', 'BUILDING_MANAGEMENT'),
  BUILDING_MATERIALS: detail('archit', 'BUILDING_MATERIALS'),
  OPTICAL_GOODS: detail('optic', 'OPTICAL_GOODS'),
  AGRICULTURE: detail('agrictr', 'AGRICULTURE'),
  LEISURE_VENUES: detail('leisure_s', 'LEISURE_VENUES'),
  LEISURE_GOODS: detail('leisure_p', 'LEISURE_GOODS'),
  CULTURE_AND_HOBBIES: detail('culture', 'CULTURE_AND_HOBBIES'),
  SANITATION: detail('sanit', 'SANITATION'),
  INSURANCE: detail('insu', 'INSURANCE'),
  OFFICE_AND_TELECOM: detail('offcom', 'OFFICE_AND_TELECOM'),
  BOOKS_AND_STATIONERY: detail('book', 'BOOKS_AND_STATIONERY'),
  REPAIRS: detail('rpr', 'REPAIRS'),
  LODGING: detail('hotel', 'LODGING'),
  PERSONAL_GOODS: detail('goods', 'PERSONAL_GOODS'),
  TRAVEL_AGENCIES: detail('trvl', 'TRAVEL_AGENCIES'),
  FUEL: detail('fuel', 'FUEL'),
  SERVICES: detail('svc', 'SERVICES'),
  NONPROFIT_RETAIL: detail('distbnp', 'NONPROFIT_RETAIL'),
  COMMERCIAL_RETAIL: detail('distbp', 'COMMERCIAL_RETAIL'),
  GROCERIES: detail('grocery', 'GROCERIES'),
  MEDICAL: detail('hos', 'MEDICAL'),
  CLOTHING: detail('cloth', 'CLOTHING'),
  RESTAURANTS: detail('restrnt', 'RESTAURANTS'),
  CAR_MAINTENANCE: detail('automnt', 'CAR_MAINTENANCE'),
  CAR_SALES: detail('autosl', 'CAR_SALES'),
  KITCHENWARE: detail('kitwr', 'KITCHENWARE'),
  FABRICS: detail('fabric', 'FABRICS'),
  ACADEMIES: detail('acdm', 'ACADEMIES'),
  MEMBERSHIP_SHOPS: detail('mbrshop', 'MEMBERSHIP_SHOPS'),
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
