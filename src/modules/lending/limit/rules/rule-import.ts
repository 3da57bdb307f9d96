import type { Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import type { Database } from '../../../../platform/database/index.js';
import { LendingRuleRepository } from './lending-rule.repository.js';
import { readRuleFile, RuleFileError } from './rule-parser.js';
import { planImport } from './rule-plan.js';

/** The result of importing a file of rules. */
export interface RuleImportReport {
  readonly outcome: 'IMPORTED' | 'UNCHANGED' | 'DRY_RUN';
  readonly version: string;
  readonly inserted: number;
  /** Rules that were there and now end before a new one begins. */
  readonly ended: number;
  /** Rules of the file that were there already. */
  readonly unchanged: number;
}

interface RuleImportDependencies {
  readonly database: Database;
  /** On whose behalf, for the audit trail; the caller has authorised it. */
  readonly caller: Caller;
  /** Only says what would happen; stores nothing. */
  readonly dryRun: boolean;
}

/**
 * Imports a file of lending rules, all of it or nothing, and records who did. A file imported before changes nothing.
 * @throws RuleFileError that lists everything that is wrong with the file.
 */
export async function importRules(
  text: string,
  { database, caller, dryRun }: RuleImportDependencies,
): Promise<RuleImportReport> {
  const file = readRuleFile(text);
  const repository = new LendingRuleRepository(database);
  return database.transaction(async (transaction) => {
    await repository.lock(transaction);
    const plan = planImport(await new LendingRuleRepository(transaction).listAll(), file);
    if (plan.problems.length > 0) throw new RuleFileError(plan.problems);
    const { inserted, ended, unchanged } = plan;
    const counts = { version: file.version, inserted: inserted.length, ended: ended.length, unchanged };
    if (inserted.length === 0) return { outcome: 'UNCHANGED', ...counts };
    if (dryRun) return { outcome: 'DRY_RUN', ...counts };
    await repository.store(transaction, plan, file.version);
    const subject = { subjectType: 'LendingRuleSet', subjectId: null, customerId: null };
    await recordAudit(transaction, caller, { action: 'LENDING_RULES_IMPORTED', ...subject, detail: counts });
    return { outcome: 'IMPORTED', ...counts };
  });
}
