import { refuse } from '../errors/index.js';

/**
 * Lets an argument and the deprecated one it replaces coexist until the old one is removed.
 * @throws Refusal BAD_USER_INPUT that names both when both are given: they could contradict each other.
 */
export function refuseBoth(args: object, name: string, deprecated: string): void {
  const given = args as Readonly<Record<string, unknown>>;
  if (given[name] == null || given[deprecated] == null) return;
  refuse(
    'BAD_USER_INPUT',
    {
      ko: `${name}와 ${deprecated}를 함께 보낼 수 없습니다. ${name}만 보내 주세요.`,
      en: `\`${name}\` and \`${deprecated}\` cannot be given together. Send \`${name}\` only.`,
    },
    [name, deprecated],
  );
}
