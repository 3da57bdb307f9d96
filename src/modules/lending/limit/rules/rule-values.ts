import { z } from 'zod';
import { rateMillionths } from '../../terms/index.js';
import { LOAN_TYPES, type LoanKind } from '../../loans/index.js';
import { LENDER_CLASSES, POLICY_PROFILES, REGIONS } from '../engine/limit-profile.js';
import type { RuleKind, RuleValues } from './limit-rule.js';

const METHODS = ['EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'] as const;
const BUYERS = ['NO_HOME', 'FIRST_HOME', 'HOME_OWNER'] as const;
const MILLIONTHS = 1_000_000;

/** A percentage as text, such as `"0.75"`: JSON numbers are binary and cannot hold it. Read in millionths. */
const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,4})?$/, 'a percentage is text such as "0.75", with at most four decimals')
  .transform(rateMillionths);
const share = percent.refine((millionths) => millionths <= MILLIONTHS, 'a share is at most 100 %');
const won = z.number().int().min(0).max(10_000_000_000_000);
const years = z.number().int().min(1).max(50);
const kinds = z.array(z.enum(LOAN_TYPES)).readonly();
export const day = z.iso.date();

const addOn = z.union([
  z.strictObject({ publishedPercent: percent }).transform((read) => ({ publishedMillionths: read.publishedPercent })),
  z
    .strictObject({ peakPercent: percent, currentPercent: percent, stagePercent: share, bounds: z.string().min(1) })
    .transform((read) => ({
      peakMillionths: read.peakPercent,
      currentMillionths: read.currentPercent,
      stageMillionths: read.stagePercent,
      bounds: read.bounds,
    })),
]);

const stressRate = z
  .strictObject({ addOn, weights: z.string().nullable(), aboveBalanceWon: won.nullable(), countedKinds: kinds })
  .refine((read) => (read.aboveBalanceWon === null) === (read.countedKinds.length === 0), {
    message: 'aboveBalanceWon and countedKinds go together',
  });

const rateWeights = z
  .strictObject({
    minFixedMonths: z.number().int().min(0).max(600),
    variablePercent: share,
    fixedPercent: share,
    bands: z.array(z.strictObject({ fromSharePercent: share, mixedPercent: share, periodicPercent: share })).min(1),
  })
  .transform(({ minFixedMonths, variablePercent, fixedPercent, bands }) => ({
    minFixedMonths,
    variableMillionths: variablePercent,
    fixedMillionths: fixedPercent,
    bands: bands.map((band) => ({
      fromShareMillionths: band.fromSharePercent,
      mixedMillionths: band.mixedPercent,
      periodicMillionths: band.periodicPercent,
    })),
  }))
  .refine(({ bands }) => bands[0]?.fromShareMillionths === 0, 'the first band begins at 0 %')
  .refine(({ bands }) => rises(bands.map((band) => band.fromShareMillionths)), 'bands begin in rising order');

const service = z.discriminatedUnion('formula', [
  z.strictObject({ formula: z.literal('LEVEL_PAYMENT') }),
  z.strictObject({ formula: z.literal('EQUAL_PRINCIPAL') }),
  z.strictObject({ formula: z.literal('SPREAD_OVER_YEARS'), years }),
  z.strictObject({ formula: z.literal('SPREAD_OVER_TERM'), maxYears: years }),
  z.strictObject({
    formula: z.literal('INTEREST_ONLY'),
    regions: z.array(z.enum(REGIONS)).min(1),
    homeCount: z.number().int().min(0).max(100),
    loansFrom: day,
  }),
  z.strictObject({ formula: z.literal('AS_PAID') }),
  z.strictObject({ formula: z.literal('NOT_COUNTED') }),
]);

const purchaseCap = z
  .strictObject({
    tiers: z.array(z.strictObject({ priceUpToWon: won.nullable(), capWon: won })).min(1),
    exemptsPolicyLoans: z.boolean(),
  })
  .refine(
    ({ tiers }) => tiers.every(({ priceUpToWon }, index) => (priceUpToWon === null) === (index === tiers.length - 1)),
    'the last tier, and it alone, has no upper price',
  )
  .refine(({ tiers }) => rises(tiers.slice(0, -1).map((tier) => tier.priceUpToWon ?? 0)), 'tiers rise in price');

const incomeCap = z
  .strictObject({ percentOfIncome: percent, countedKinds: kinds, exemptsPolicyLoans: z.boolean() })
  .transform(({ percentOfIncome, ...rest }) => ({ ratioMillionths: percentOfIncome, ...rest }));

const scoreRate = z
  .strictObject({
    bands: z.array(z.strictObject({ fromScore: z.number().int().min(0).max(1000), percent })).min(1),
  })
  .transform(({ bands }) => ({
    bands: bands.map((band) => ({ fromScore: band.fromScore, rateMillionths: band.percent })),
  }))
  .refine(({ bands }) => rises(bands.map((band) => -band.fromScore)), 'bands fall in score')
  .refine(
    ({ bands }) =>
      bands.every((band, index) => index === 0 || band.rateMillionths >= (bands[index - 1]?.rateMillionths ?? 0)),
    'a lower score never has a lower rate',
  );

const ofPercent = <Name extends string>(name: Name, read: typeof share) =>
  z.strictObject({ percent: read }).transform((parsed) => ({ [name]: parsed.percent }) as Record<Name, number>);

/** What each kind of rule may say, as it is stored and imported. */
export const RULE_VALUES: { readonly [Kind in RuleKind]: z.ZodType<RuleValues[Kind]> } = {
  DSR_RATIO: ofPercent('ratioMillionths', percent),
  DSR_THRESHOLD: z.strictObject({ amountWon: won }),
  STRESS_RATE: stressRate,
  STRESS_BOUNDS: z
    .strictObject({ floorPercent: percent, capPercent: percent })
    .refine(({ floorPercent, capPercent }) => floorPercent <= capPercent, 'the floor lies below the cap')
    .transform((read) => ({ floorMillionths: read.floorPercent, capMillionths: read.capPercent })),
  RATE_WEIGHT: rateWeights,
  SERVICE: service,
  LTV: ofPercent('ratioMillionths', share),
  PURCHASE_CAP: purchaseCap,
  TERM_CAP: z.strictObject({ maxMonths: z.number().int().min(1).max(600), exemptsPolicyLoans: z.boolean() }),
  INCOME_CAP: incomeCap,
  POLICY_PROFILE: z
    .strictObject({ capWon: won, perPointPercent: percent })
    .refine((read) => read.perPointPercent >= MILLIONTHS, 'a falling rate does not lower the limit')
    .transform((read) => ({ capWon: read.capWon, perPointMillionths: read.perPointPercent })),
  SCORE_RATE: scoreRate,
  RATE_CEILING: ofPercent('rateMillionths', share),
};

const each = (...lists: readonly (readonly string[])[]): string[] =>
  lists.reduce<string[]>(
    (keys, list) => keys.flatMap((key) => list.map((name) => (key ? `${key}/${name}` : name))),
    [''],
  );

/** Their service does not depend on how they are repaid. */
const BUT_MORTGAGES: readonly LoanKind[] = LOAN_TYPES.filter((type) => type !== 'MORTGAGE');

/** The keys of each kind, which are what the engine asks for; null where keys are names of rules' own. */
export const RULE_KEYS: Readonly<Record<RuleKind, readonly string[] | null>> = {
  DSR_RATIO: LENDER_CLASSES,
  DSR_THRESHOLD: ['ALL'],
  STRESS_RATE: [...each(['MORTGAGE'], LENDER_CLASSES, REGIONS), ...each(['CREDIT'], LENDER_CLASSES)],
  STRESS_BOUNDS: null,
  RATE_WEIGHT: null,
  SERVICE: [...each(['MORTGAGE'], METHODS), ...BUT_MORTGAGES],
  LTV: each(REGIONS, BUYERS),
  PURCHASE_CAP: REGIONS,
  TERM_CAP: REGIONS,
  INCOME_CAP: ['ALL'],
  POLICY_PROFILE: POLICY_PROFILES.filter((name) => name !== 'LAW_ONLY'),
  SCORE_RATE: LENDER_CLASSES,
  RATE_CEILING: ['ALL'],
};

const rises = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
