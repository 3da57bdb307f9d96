import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { loadConfig } from '../../../../src/platform/config/index.js';
import { variables } from '../../../../src/platform/config/variables.js';

const compose = readFileSync('docker-compose.yml', 'utf8');
const environment = /environment: &environment\n((?: {4}\w+: .*\n)+)/.exec(compose)?.[1] ?? '';
const given = new Map(
  [...environment.matchAll(/^ {4}(\w+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
);

/** What Compose makes of a value: `${NAME:?why}` and `${NAME:-default}`. */
const interpolate = (value: string, secrets: Record<string, string>) =>
  value.replace(
    /\$\{(\w+)(?::\?[^}]*|:-([^}]*))\}/g,
    (_all, name: string, orElse = '') => secrets[name] ?? String(orElse),
  );

describe('docker-compose.yml', () => {
  it('hands on every variable that there is, as it is set or not, and no other', () => {
    expect([...given.keys()].sort()).toEqual(Object.keys(variables).sort());
    const fixed = ['PORT', 'MOA_HOST', 'MOA_DATA_DIR', 'MOA_STORAGE_DIR'];
    const composed = ['DATABASE_URL', 'REDIS_URL'];
    const handedOn = [...given].filter(([name]) => ![...fixed, ...composed].includes(name));
    for (const [name, value] of handedOn) expect(value).toMatch(new RegExp(`^\\$\\{${name}(:-\\w*|:\\?[^}]+)\\}$`));
    for (const name of fixed) expect(given.get(name)).not.toContain('$');
  });

  it('says the same of where files lie as its volume, and of the port as what it publishes', () => {
    expect(compose).toContain(`- files:${given.get('MOA_DATA_DIR') ?? ''}\n`);
    expect(given.get('MOA_STORAGE_DIR')).toMatch(new RegExp(`^${given.get('MOA_DATA_DIR') ?? ''}/`));
    expect(compose).toContain(`:${given.get('PORT') ?? ''}\n`);
  });

  it('makes a configuration for production from its three secrets alone', () => {
    const secrets = { MOA_JWT_SECRET: 'j'.repeat(64), MOA_POSTGRES_PASSWORD: 'p1', MOA_REDIS_PASSWORD: 'r1' };
    const config = loadConfig(
      Object.fromEntries([...given].map(([name, value]) => [name, interpolate(value, secrets)])),
    );
    expect(config).toMatchObject({
      environment: 'production',
      database: { url: 'postgres://moa:p1@postgres:5432/moa' },
      redis: { url: 'redis://:r1@redis:6379' },
      identity: { jwtSecrets: [secrets.MOA_JWT_SECRET], demoPassword: null },
      http: { explorer: false },
    });
    for (const name of Object.keys(secrets)) expect(compose).toContain(`\${${name}:?`);
  });
});
