import { describe, expect, it } from '@jest/globals';
import { yearsBetween } from '../../../../src/modules/demo/basis/calendar.js';
import { demoCustomer } from '../../../../src/modules/demo/people/demo-customer.js';

const SETTINGS = { seed: 7, asOf: '2026-11-21' };
const people = Array.from({ length: 4_000 }, (_, index) => demoCustomer(SETTINGS, 'MOA_BANK', index));

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (term: (a: number, b: number) => number): number =>
    pairs.reduce((all, [a, b]) => all + term(a - x, b - y), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_a, b) => b * b));
}

describe('made-up customers', () => {
  it('are the same people for the same seed and others for another', () => {
    expect(demoCustomer(SETTINGS, 'MOA_BANK', 42)).toEqual(people[42]);
    expect(demoCustomer({ ...SETTINGS, seed: 8 }, 'MOA_BANK', 42).sourceKey).not.toBe(people[42]?.sourceKey);
    expect(demoCustomer(SETTINGS, 'HANBIT_CARD', 42).sourceKey).not.toBe(people[42]?.sourceKey);
  });

  it('have keys like the source’s and addresses of their own, nobody’s in the world', () => {
    expect(people.filter(({ sourceKey }) => !/^[0-9A-Z]{20}$/.test(sourceKey))).toEqual([]);
    expect(people.filter(({ email }) => !/^[a-z.]+\.[0-9a-z]+@example\.com$/.test(email))).toEqual([]);
    expect(people.filter(({ phone }) => !/^010-0\d{3}-\d{4}$/.test(phone))).toEqual([]);
    expect(new Set(people.map(({ sourceKey }) => sourceKey)).size).toBe(people.length);
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
  });

  it('were adults in every quarter and fit what the tables hold', () => {
    const ages = people.map(({ birthDate }) => yearsBetween(birthDate, SETTINGS.asOf));
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(22);
    expect(Math.max(...ages)).toBeLessThan(86);
    expect(people.filter(({ creditScore }) => creditScore < 1 || creditScore > 1_000)).toEqual([]);
    expect(people.filter(({ annualIncomeWon }) => annualIncomeWon % 100_000 !== 0)).toEqual([]);
    expect(people.filter(({ birthDate, joinedOn }) => joinedOn <= birthDate || joinedOn > '2024-10-01')).toEqual([]);
  });

  it('have names as in Korea: mostly three letters, some two or four, few foreign', () => {
    const share = (test: (name: string) => boolean): number =>
      people.filter(({ name }) => test(name)).length / people.length;
    expect(share((name) => name.startsWith('김'))).toBeGreaterThan(0.17);
    expect(share((name) => /^[가-힣]{3}$/.test(name))).toBeGreaterThan(0.9);
    expect(share((name) => /^[가-힣]{2}$/.test(name))).toBeGreaterThan(0.01);
    expect(share((name) => /^(남궁|황보|제갈|선우|독고)/.test(name))).toBeGreaterThan(0);
    expect(share((name) => name.includes(' '))).toBeGreaterThan(0);
  });

  it('live where people live', () => {
    const share = (region: string): number =>
      people.filter((person) => person.region === region).length / people.length;
    expect(Math.abs(share('경기') - 0.267)).toBeLessThan(0.03);
    expect(Math.abs(share('서울') - 0.182)).toBeLessThan(0.03);
    expect(share('세종')).toBeGreaterThan(0);
  });

  it('earn and score as age and work suggest', () => {
    expect(correlation(people.map((person) => [Math.log(person.annualIncomeWon), person.creditScore]))).toBeGreaterThan(
      0.25,
    );
    const mean = (jobType: string): number => {
      const own = people.filter((person) => person.jobType === jobType);
      return own.reduce((sum, { annualIncomeWon }) => sum + annualIncomeWon, 0) / own.length;
    };
    expect(mean('PROFESSIONAL')).toBeGreaterThan(mean('EMPLOYEE'));
    expect(mean('EMPLOYEE')).toBeGreaterThan(mean('STUDENT') * 2);
  });
});
