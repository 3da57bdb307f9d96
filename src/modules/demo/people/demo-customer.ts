import type { HolidayCalendar } from '../../lending/index.js';
import { yearsBetween, mix, Random } from '../basis/index.js';
import { personName, type Sex } from './person-name.js';
import { home } from './regions.js';
import { addDays, dateOf, dayNumber } from '../../../platform/calendar.js';

export type JobType =
  | 'EMPLOYEE'
  | 'SELF_EMPLOYED'
  | 'PUBLIC_SERVANT'
  | 'PROFESSIONAL'
  | 'STUDENT'
  | 'RETIRED'
  | 'OTHER';

/** What a data set is made from: equal settings make equal bytes. */
export interface DemoSettings {
  readonly seed: number;
  /** The day the data describe, `YYYY-MM-DD`; everything due before it has happened or been missed. */
  readonly asOf: string;
  /** Days on which lenders are closed; without one, weekends alone are known. */
  readonly calendar?: HolidayCalendar;
}

export interface DemoCustomer {
  /** Counted from 0 within the institution. */
  readonly index: number;
  readonly sourceKey: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  /** 시도 by short name. */
  readonly region: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly jobType: JobType;
  readonly annualIncomeWon: number;
  readonly creditScore: number;
  /**
   * How hard it has lately become to make ends meet, beyond what income and score show: standard normal, above 0 harder
   * than usual. It is never shown; arrears and the spending of the last quarters follow from it.
   */
  readonly strain: number;
  readonly joinedOn: string;
  /** Null for those who never do. A date after the data's day is a plan not yet known to anyone. */
  readonly marriedOn: string | null;
  readonly firstChildBornOn: string | null;
}

/** How many customers of each age a retail bank has, by five-year band. The youngest are 22, adults for all quarters. */
const AGES = { 22: 6, 25: 9, 30: 11, 35: 11, 40: 12, 45: 11, 50: 12, 55: 10, 60: 8, 65: 5, 70: 3, 75: 1.5, 80: 0.5 };
/** Median yearly income of an employee by age band, in won, after household surveys, rounded. */
const INCOMES: Readonly<Record<string, number>> = {
  20: 28e6,
  25: 34e6,
  30: 42e6,
  35: 50e6,
  40: 55e6,
  45: 57e6,
  50: 56e6,
  55: 50e6,
  60: 36e6,
  65: 27e6,
  70: 22e6,
  75: 18e6,
  80: 16e6,
  85: 16e6,
};
const INCOME_BY_JOB: Readonly<Record<JobType, number>> = {
  EMPLOYEE: 1,
  SELF_EMPLOYED: 0.95,
  PUBLIC_SERVANT: 1.05,
  PROFESSIONAL: 1.8,
  STUDENT: 0.2,
  RETIRED: 0.75,
  OTHER: 0.5,
};
/** Women earn this share of men's pay in the model, a little over the gap that OECD figures show for Korea. */
const INCOME_OF_WOMEN = 0.75;

/** The customer of that index: always the same person for the same settings. */
export function demoCustomer({ seed, asOf }: DemoSettings, institution: string, index: number): DemoCustomer {
  const random = Random.named(seed, institution, 'customer', index);
  const birthDate = bornOn(random, asOf);
  const age = yearsBetween(birthDate, asOf);
  const sex: Sex = random.chance(0.5) ? 'MALE' : 'FEMALE';
  const { name, latin } = personName(random, sex, Number(birthDate.slice(0, 4)));
  const jobType = job(random, age);
  const annualIncomeWon = income(random, age, jobType, sex);
  const marriedOn = random.chance(0.78) ? addDays(birthDate, Math.round(365.25 * (25 + 12 * random.unit()))) : null;
  const child = marriedOn !== null && random.chance(0.82) ? addDays(marriedOn, random.integer(280, 1_800)) : null;
  return {
    index,
    sourceKey: sourceKey(seed, institution, index),
    name,
    email: `${latin}.${seedTag(seed)}${index.toString(36)}@example.com`,
    phone: `010-0${digits(random, 3)}-${digits(random, 4)}`,
    ...home(random),
    birthDate,
    sex,
    jobType,
    annualIncomeWon,
    creditScore: creditScore(random, age, annualIncomeWon, jobType),
    strain: Random.named(seed, institution, 'strain', index).normal(),
    joinedOn: addDays(asOf, -random.integer(2 * 366 + 120, Math.min(18, age - 18) * 365)),
    marriedOn,
    firstChildBornOn: child,
  };
}

/** Three letters or digits that distinguish the data sets of different seeds. */
export function seedTag(seed: number): string {
  return (mix(seed ^ 0x6d6f61) % 46_656).toString(36).padStart(3, '0');
}

/**
 * Twenty capital letters and digits, like the source's. The last seven are the index through a bijection, so no two
 * customers of a data set share one.
 */
function sourceKey(seed: number, institution: string, index: number): string {
  const random = Random.named(seed, institution, 'key', index);
  const letters = () => (random.bits() % 36 ** 4).toString(36).padStart(4, '0');
  const unique = mix(index ^ seed)
    .toString(36)
    .padStart(7, '0');
  return `${letters()}${letters()}${letters()}${letters().slice(0, 1)}${unique}`.toUpperCase();
}

function bornOn(random: Random, asOf: string): string {
  const band = Number(random.weighted(AGES));
  const width = band === 22 ? 3 : 5;
  return dateOf(dayNumber(asOf) - Math.ceil(365.25 * (band + width * random.unit())));
}

function job(random: Random, age: number): JobType {
  if (age < 27 && random.chance(0.35)) return 'STUDENT';
  if (age >= 60 && random.chance(Math.min(0.95, (age - 56) * 0.06))) return 'RETIRED';
  return random.weighted({ EMPLOYEE: 58, SELF_EMPLOYED: 19, PUBLIC_SERVANT: 8, PROFESSIONAL: 6, OTHER: 9 });
}

/** In whole hundred thousands of won. */
function income(random: Random, age: number, jobType: JobType, sex: Sex): number {
  const median = INCOMES[Math.min(85, Math.floor(age / 5) * 5)] ?? 0;
  const won = median * INCOME_BY_JOB[jobType] * (sex === 'FEMALE' ? INCOME_OF_WOMEN : 1) * random.factor(0.42);
  return Math.round(Math.max(won, 2_400_000) / 100_000) * 100_000;
}

/** On the scale of 1 to 1000 that Korean bureaus use, where most people have between 700 and 950. */
function creditScore(random: Random, age: number, annualIncomeWon: number, jobType: JobType): number {
  const earning = 55 * Math.log(annualIncomeWon / 35e6);
  const history = Math.min(age - 22, 25) * 1.6;
  const student = jobType === 'STUDENT' ? 70 : 0;
  const skew = 75 * random.normal() - (random.chance(0.12) ? random.between(60, 260) : 0);
  return Math.round(Math.min(1000, Math.max(320, 830 + earning + history + student + skew)));
}

function digits(random: Random, count: number): string {
  return String(random.integer(0, 10 ** count - 1)).padStart(count, '0');
}
