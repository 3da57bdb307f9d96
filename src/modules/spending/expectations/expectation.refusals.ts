import { refuse, type Problem } from '../../../platform/errors/index.js';
import type { ExpectationResult } from './expectation.js';
import { resultText } from './expectation.texts.js';

export function notMet(result: ExpectationResult): Problem {
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

export function unknownExpectation(names: readonly string[]): never {
  const list = names.map((name) => JSON.stringify(name.slice(0, 60))).join(', ');
  return refuse(
    'UNKNOWN_EXPECTATION',
    { ko: `이 파일에 적용되지 않는 이름입니다: ${list}`, en: `Nothing of that name is expected of the file: ${list}` },
    ['override', 'names'],
  );
}
