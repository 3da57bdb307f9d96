import { refuse, refuseAll, type Problem } from '../../../platform/errors/index.js';
import type { ExpectationResult, ImportOverride } from './expectation.js';

/**
 * Allows a file to be loaded if its blocking expectations are met, or overridden by name. Returns the override with the
 * names that needed it, for the record; null when none did.
 * @throws Refusal EXPECTATION_NOT_MET for each that is not met, and UNKNOWN_EXPECTATION for an unknown name.
 */
export function expectMet(
  results: readonly ExpectationResult[],
  override: ImportOverride | null,
): ImportOverride | null {
  const named = override?.names ?? [];
  const unknown = named.filter((name) => !results.some((result) => result.name === name));
  if (unknown.length > 0) unknownExpectation(unknown);
  const broken = results.filter(({ severity, state }) => severity === 'BLOCK' && state === 'NOT_MET');
  refuseAll(broken.filter(({ name }) => !named.includes(name)).map(notMet));
  const needed = [...new Set(broken.map(({ name }) => name))];
  return override && needed.length > 0 ? { ...override, names: needed } : null;
}

/** What was found, in words. */
export function resultText(result: ExpectationResult): { readonly ko: string; readonly en: string } {
  const { name, column, quarter, foundPercent, rows, firstLine, least, most } = result;
  const where = [quarter, column].filter((each) => each !== null).join(' ');
  const bounds = boundsText(least, most);
  const line =
    firstLine === null ? { ko: '', en: '' } : { ko: `, 첫 줄 ${firstLine}`, en: `, first in line ${firstLine}` };
  const found =
    foundPercent === null
      ? { ko: `${rows ?? 0}개 행이 벗어남${line.ko}`, en: `${rows ?? 0} lines are otherwise${line.en}` }
      : { ko: `${foundPercent} %`, en: `${foundPercent} %` };
  return {
    ko: `${name}${where && ` ${where}`}: ${found.ko}${bounds.ko}`,
    en: `${name}${where && ` ${where}`}: ${found.en}${bounds.en}`,
  };
}

function boundsText(least: string | null, most: string | null): { readonly ko: string; readonly en: string } {
  if (least !== null && most !== null)
    return { ko: ` (기준: ${least}~${most})`, en: ` (expected: ${least} to ${most})` };
  if (most !== null) return { ko: ` (기준: ${most} 이하)`, en: ` (expected: at most ${most})` };
  return least === null ? { ko: '', en: '' } : { ko: ` (기준: ${least} 이상)`, en: ` (expected: at least ${least})` };
}

function notMet(result: ExpectationResult): Problem {
  const { ko, en } = resultText(result);
  return {
    code: 'EXPECTATION_NOT_MET',
    field: ['override'],
    message: {
      ko: `파일이 기대와 달라 반영하지 않았습니다. ${ko}. 그래도 반영하려면 이름과 사유를 override에 적어 주세요(명령: --override 이름 --reason 사유).`,
      en: `The file is not as expected, so nothing was loaded. ${en}. To load it all the same, name this in \`override\` and say why (in a command: --override NAME --reason WHY).`,
    },
    details: { expectation: result.name },
  };
}

function unknownExpectation(names: readonly string[]): never {
  const list = names.map((name) => JSON.stringify(name.slice(0, 60))).join(', ');
  return refuse(
    'UNKNOWN_EXPECTATION',
    { ko: `이 파일에 적용되지 않는 이름입니다: ${list}`, en: `Nothing of that name is expected of the file: ${list}` },
    ['override', 'names'],
  );
}
