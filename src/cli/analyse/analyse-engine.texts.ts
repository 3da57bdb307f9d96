import { formatNumber } from '../../platform/amount.texts.js';
import type { CopiedTable } from '../../platform/result-tables/index.js';
import type { Localized } from '../../platform/text.js';

/** Where rows came from, when, and what they were. */
export function fromEngineText(source: string, readAt: Date, { rows, sha256, database }: CopiedTable): Localized {
  const [count, moment] = [formatNumber(rows), readAt.toISOString()];
  return {
    ko: `MOA_ENGINE_URL의 데이터베이스 ${database}에서 ${moment}에 읽은 ${source}의 ${count}행입니다. SHA-256: ${sha256}`,
    en: `${count} rows of ${source}, read at ${moment} from the database ${database} of MOA_ENGINE_URL. SHA-256: ${sha256}`,
  };
}
