import { describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { AccessTokens } from '../../../../src/modules/identity/sessions/access-tokens.js';
import type { Actor } from '../../../../src/platform/access/index.js';
import { ManualTime } from '../../../support/manual-time.js';

const SECRET = 'a secret of at least thirty-two characters';
const actor: Actor = { accountId: 7, institutionId: 2, role: 'CUSTOMER', customerId: 31 };
const key = new TextEncoder().encode(SECRET);

function setUp(...jwtSecrets: [string, ...string[]] | []) {
  const time = new ManualTime();
  const [first = SECRET, ...others] = jwtSecrets;
  return { time, tokens: new AccessTokens({ jwtSecrets: [first, ...others], accessTokenSeconds: 900 }, time) };
}

/** A token as ours is, but for what is given. */
function forged(
  time: ManualTime,
  { header = {}, claims = {} }: { header?: object; claims?: Record<string, unknown> } = {},
  signWith: Uint8Array = key,
): Promise<string> {
  const now = time.now().getTime() / 1_000;
  const genuine = { iss: 'moa', aud: 'moa', sub: '7', iat: now, exp: now + 900, jti: 'x' };
  return new SignJWT({ ...genuine, role: 'ADMIN', institution: 2, customer: null, ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', ...header })
    .sign(signWith);
}

describe('access tokens', () => {
  it('prove the actor for fifteen minutes', async () => {
    const { time, tokens } = setUp();
    const { token, expiresAt } = await tokens.issue(actor);
    expect(expiresAt).toEqual(new Date(time.now().getTime() + 900_000));
    time.advance(899_000);
    expect(await tokens.verify(token)).toEqual({ ...actor, expiresAt: expiresAt.getTime(), sessionEpoch: 0 });
    expect(await tokens.verify((await tokens.issue({ ...actor, sessionEpoch: 3 })).token)).toMatchObject({
      sessionEpoch: 3,
    });
    time.advance(1_000);
    expect(await tokens.verify(token)).toBeNull();
  });

  it('are never the same twice', async () => {
    const { tokens } = setUp();
    expect((await tokens.issue(actor)).token).not.toBe((await tokens.issue(actor)).token);
  });

  it('holds a hand-made token that is right for right, so that the refusals below mean something', async () => {
    const { time, tokens } = setUp();
    expect(await tokens.verify(await forged(time))).toMatchObject({ accountId: 7, role: 'ADMIN' });
  });

  it.each<[string, Parameters<typeof forged>[1]]>([
    ['another algorithm', { header: { alg: 'HS512' } }],
    ['another kind of JWT', { header: { typ: 'JWT' } }],
    ['a key path in its header and no type', { header: { kid: '../../../dev/null', typ: undefined } }],
    ['another issuer', { claims: { iss: 'elsewhere' } }],
    ['another audience', { claims: { aud: 'elsewhere' } }],
    ['no subject', { claims: { sub: undefined } }],
    ['a subject that is no account', { claims: { sub: '7; DROP TABLE account' } }],
    ['no end', { claims: { exp: undefined } }],
    ['no id', { claims: { jti: undefined } }],
    ['a role there is not', { claims: { role: 'ROOT' } }],
    ['an institution that is no number', { claims: { institution: '2' } }],
    ['no word on its customer', { claims: { customer: undefined } }],
    ['not begun yet', { claims: { nbf: Date.UTC(2027, 0, 1) / 1_000 } }],
  ])('refuses %s', async (_, change) => {
    const { time, tokens } = setUp();
    expect(await tokens.verify(await forged(time, change))).toBeNull();
  });

  it('refuses no signature, another key, a changed payload, and what is no token', async () => {
    const { time, tokens } = setUp();
    const { token } = await tokens.issue(actor);
    const [header, payload = '', signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const raised = Buffer.from(JSON.stringify({ ...claims, role: 'ADMIN' })).toString('base64url');
    const others = [
      new UnsecuredJWT(claims).encode(),
      await forged(time, {}, new TextEncoder().encode('another secret of thirty-two characters')),
      [header, raised, signature].join('.'),
      `${header}.${payload}.`,
      '',
      'Bearer',
      '\u0000',
      'x'.repeat(100_000),
    ];
    for (const other of others) expect(await tokens.verify(other)).toBeNull();
  });

  it('hold while the secret that signed them is still listed, and the first one signs', async () => {
    const NEW = 'a newer secret of thirty-two characters';
    const { token: old } = await setUp(SECRET).tokens.issue(actor);
    const rotated = setUp(NEW, SECRET).tokens;
    const { token: fresh } = await rotated.issue(actor);
    for (const token of [old, fresh]) expect(await rotated.verify(token)).toMatchObject({ accountId: 7 });
    expect(await setUp(NEW).tokens.verify(fresh)).toMatchObject({ accountId: 7 });
    expect(await setUp(NEW).tokens.verify(old)).toBeNull();
    expect(await setUp(SECRET).tokens.verify(fresh)).toBeNull();
  });

  it('expire under an older secret, too', async () => {
    const { time, tokens } = setUp('a newer secret of thirty-two characters', SECRET);
    expect(await tokens.verify(await forged(time))).not.toBeNull();
    expect(await tokens.verify(await forged(time, { claims: { exp: time.now().getTime() / 1_000 } }))).toBeNull();
    expect(await tokens.verify(await forged(time, { claims: { aud: 'elsewhere' } }))).toBeNull();
  });
});
