import {
  MissingRule,
  ruleOn,
  type LimitRules,
  type Rule,
  type RuleKind,
  type RuleReference,
  type RuleValues,
} from './limit-rule.js';

/** The rules of one day. It records every rule that was asked for. One book serves one answer. */
export class RuleBook {
  readonly #consulted = new Map<Rule, boolean>();

  constructor(
    private readonly rules: LimitRules,
    readonly on: string,
  ) {}

  /** What the rule of the day says, or the last before it; null when rules of that kind and key begin later. */
  find<Kind extends RuleKind>(kind: Kind, key: string): RuleValues[Kind] | null {
    return this.#look(kind, key)?.value ?? null;
  }

  /** The same for a rule that must exist. @throws MissingRule */
  get<Kind extends RuleKind>(kind: Kind, key: string): RuleValues[Kind] {
    return this.getRule(kind, key).value;
  }

  /** The rule itself, which must exist. @throws MissingRule */
  getRule<Kind extends RuleKind>(kind: Kind, key: string): Rule<Kind> {
    const rule = this.#look(kind, key);
    if (rule) return rule;
    throw new MissingRule(kind, key, this.on, this.rules[kind].get(key)?.[0]?.validFrom ?? null);
  }

  /** Where every rule asked for so far comes from, in the order of asking. */
  get consulted(): RuleReference[] {
    return [...this.#consulted.keys()].map(referenceOf);
  }

  /** Those of them that ended before the day. */
  get expired(): RuleReference[] {
    return [...this.#consulted].flatMap(([rule, expired]) => (expired ? [referenceOf(rule)] : []));
  }

  #look<Kind extends RuleKind>(kind: Kind, key: string): Rule<Kind> | null {
    const found = ruleOn(this.rules, kind, key, this.on);
    if (!found) return null;
    this.#consulted.set(found.rule, found.expired);
    return found.rule;
  }
}

/** A rule without its value. */
export function referenceOf({ kind, key, version, validFrom, validTo, source }: RuleReference): RuleReference {
  return { kind, key, version, validFrom, validTo, source };
}
