import type { ColumnRole, ColumnType } from '../analysis.types.js';
import type { Staged } from '../reading/staged-rows.js';
import { shownNames, sqlNames } from '../reading/column-names.js';
import { KOREAN_STORED } from './korean-numbers.js';
import { NEEDED, ROLE_NAMES, rolesOf } from './column-roles.js';
import { formOf, LEAST_SHARE, TEXT, type Form } from './value-forms.js';

/** How a column is read and stored. */
export interface ColumnPlan {
  readonly name: string;
  readonly sqlName: string;
  readonly role: ColumnRole | null;
  readonly form: Form;
  /** The database type of stored values. */
  readonly stored: string;
  /** The type for reading the file: that of `stored`, or one that reveals what `stored` would hide. */
  readonly readAs: string;
  /** Whether values are read as text and converted afterwards, since the database cannot read them directly. */
  readonly isConverted: boolean;
  /** Whether a row without a value is refused. */
  readonly isNeeded: boolean;
  readonly symbol: string | null;
}

/** For role columns a smaller share of valid values is enough: the name shows what the rest should be. */
const LEAST_OF_ROLE = 0.5;
const MOST_SCALE = 6;
/** Longest values that a decimal of eighteen digits and one of thirty-eight hold. */
const [MOST_DIGITS, MOST_LONG_DIGITS] = [15, 28];
/** Digits of a whole number that a 64-bit float holds exactly. */
const EXACT_DIGITS = 15;
const ROLE_TYPES: Readonly<Partial<Record<ColumnRole, string>>> = {
  QUANTITY: 'DECIMAL(18,3)',
  UNIT_PRICE: 'DECIMAL(18,6)',
  MOMENT: 'TIMESTAMP',
};

/** Plans the columns of a table by their names and a sample of rows. */
export function planColumns({ names, sample, symbols }: Pick<Staged, 'names' | 'sample' | 'symbols'>): ColumnPlan[] {
  const shown = shownNames(names);
  const valuesOf = (place: number): string[] => sample.map((row) => row[place] ?? '');
  const roles = fittingRoles(rolesOf(shown), shown, valuesOf);
  const plain = sqlNames(shown);
  const free = sqlNames(roles ? [...Object.values(ROLE_NAMES), ...plain] : plain).slice(-plain.length);
  const planAt = (place: number, isCommaUsual: boolean): ColumnPlan => {
    const name = shown[place] ?? '';
    const role = roles?.get(place) ?? null;
    const sqlName = role ? ROLE_NAMES[role] : (free[place] ?? name);
    const symbol = symbols.get(place) ?? null;
    return role
      ? planOfRole({ name, sqlName, role, symbol }, valuesOf(place), isCommaUsual)
      : planOf({ name, sqlName, symbol }, valuesOf(place), isCommaUsual);
  };
  const plans = shown.map((_, place) => planAt(place, false));
  if (plans.every(({ form }) => form.unsureSign === null) || !plans.some((plan, at) => isOfCommas(plan, valuesOf(at))))
    return plans;
  return plans.map((plan, place) => (plan.form.unsureSign === null ? plan : planAt(place, true)));
}

/** Whether a column is written as where decimals follow commas: with such decimals, or with days such as 31.12.2026. */
const isOfCommas = ({ form }: ColumnPlan, values: readonly string[]): boolean =>
  (form.hasDecimalComma && form.unsureSign === null) ||
  (form.dateOrder === 'DMY' && values.some((value) => /^\d{1,2}\.\d/.test(value)));

/** Roles, unless columns of amounts hold no numbers, or that of dates no dates. */
function fittingRoles(
  roles: ReadonlyMap<number, ColumnRole> | null,
  shown: readonly string[],
  valuesOf: (place: number) => string[],
): ReadonlyMap<number, ColumnRole> | null {
  for (const [place, role] of roles ?? []) {
    const kind = kindOf(formOf(shown[place] ?? '', valuesOf(place), LEAST_OF_ROLE).type);
    if (role === 'MOMENT' && kind !== 'MOMENT') return null;
    if ((role === 'QUANTITY' || role === 'UNIT_PRICE') && kind !== 'NUMBER') return null;
  }
  return roles;
}

const kindOf = (type: ColumnType): 'NUMBER' | 'MOMENT' | 'OTHER' =>
  type === 'WHOLE' || type === 'DECIMAL' ? 'NUMBER' : type === 'DATE' || type === 'DATETIME' ? 'MOMENT' : 'OTHER';

type Named = Pick<ColumnPlan, 'name' | 'sqlName' | 'symbol'>;

function planOfRole(
  { role, ...named }: Named & { readonly role: ColumnRole },
  values: readonly string[],
  isCommaUsual: boolean,
): ColumnPlan {
  const stored = ROLE_TYPES[role];
  const isNeeded = NEEDED.includes(role);
  if (stored === undefined)
    return { ...named, role, form: TEXT, stored: 'VARCHAR', readAs: 'VARCHAR', isConverted: false, isNeeded };
  const form = formOf(named.name, values, LEAST_OF_ROLE, isCommaUsual);
  const typed: Form = role === 'MOMENT' ? { ...form, type: 'DATETIME' } : form;
  return {
    ...named,
    symbol: named.symbol ?? form.symbol,
    role,
    form: typed,
    stored,
    readAs: form.isPlain ? stored : 'VARCHAR',
    isConverted: !form.isPlain,
    isNeeded,
  };
}

function planOf(named: Named, values: readonly string[], isCommaUsual: boolean): ColumnPlan {
  const form = formOf(named.name, values, LEAST_SHARE, isCommaUsual);
  const stored = storedAs(form, values);
  return {
    ...named,
    symbol: named.symbol ?? form.symbol,
    role: null,
    form,
    stored,
    readAs: form.isPlain ? readAs(stored, values) : 'VARCHAR',
    isConverted: !form.isPlain,
    isNeeded: false,
  };
}

function storedAs({ type, scale, hasKoreanUnits }: Form, values: readonly string[]): string {
  if (type === 'WHOLE') return 'BIGINT';
  if (type === 'DECIMAL' && hasKoreanUnits) return KOREAN_STORED;
  if (type === 'DECIMAL') {
    const longest = Math.max(0, ...values.map(({ length }) => length));
    if (scale > MOST_SCALE || longest > MOST_LONG_DIGITS || values.some((value) => /e/i.test(value))) return 'DOUBLE';
    return longest <= MOST_DIGITS ? `DECIMAL(18,${MOST_SCALE})` : 'DECIMAL(38,10)';
  }
  if (type === 'DATE') return 'DATE';
  if (type === 'DATETIME') return 'TIMESTAMP';
  return type === 'TRUTH' ? 'BOOLEAN' : 'VARCHAR';
}

/**
 * Fractions in a whole-number column would be rounded silently, so it is read as a type that shows them, where that is
 * exact.
 */
const readAs = (stored: string, values: readonly string[]): string =>
  stored === 'BIGINT' && values.every((value) => value.length <= EXACT_DIGITS) ? 'DOUBLE' : stored;

/** The plan for a column with values that the database cannot read directly. */
export function widened(plan: ColumnPlan): ColumnPlan {
  const form: Form = plan.form.type === 'DATE' ? { ...plan.form, type: 'DATETIME' } : plan.form;
  const wider = plan.form.type === 'WHOLE' ? 'DECIMAL' : form.type;
  const stored = plan.role
    ? plan.stored
    : wider === 'DECIMAL'
      ? 'DECIMAL(38,10)'
      : wider === 'DATETIME'
        ? 'TIMESTAMP'
        : plan.stored;
  return { ...plan, form: { ...form, type: wider }, stored, readAs: 'VARCHAR', isConverted: true };
}

/** The plan of a column as text. */
export const asText = (plan: ColumnPlan): ColumnPlan => ({
  ...plan,
  form: { ...TEXT, mostly: plan.form.mostly ?? mostlyBefore(plan.form.type) },
  stored: 'VARCHAR',
  readAs: 'VARCHAR',
  isConverted: false,
  symbol: null,
});

function mostlyBefore(type: ColumnType): Form['mostly'] {
  const kind = kindOf(type);
  return kind === 'OTHER' ? null : { type: kind, exception: null };
}
