import { CopyButton } from '../shared/copy-button.js';
import { useDemo } from '../shared/demo.js';
import { useText } from '../shared/locale.js';
import { texts } from './texts.js';

/** A login that can be pasted into a shell as it stands. */
function loginCommand(email: string, password: string): string {
  const query = 'mutation($input: LoginInput!) { login(input: $input) { accessToken } }';
  const body = JSON.stringify({ query, variables: { input: { email, password } } }, null, 2);
  const quoted = body.replaceAll("'", String.raw`'\''`).replaceAll('\n', '\n  ');
  return `curl -s ${location.origin}/graphql \\\n  -H 'content-type: application/json' \\\n  -d '${quoted}'`;
}

export function Curl() {
  const t = useText();
  const { demoAccounts, demoPassword } = useDemo();
  const email = demoAccounts[0]?.email ?? 'you@example.com';
  const command = loginCommand(email, demoPassword ?? '********');
  return (
    <section id="first-request" aria-labelledby="curl">
      <div className="section-head">
        <h2 id="curl">{t(texts.curlTitle)}</h2>
        <CopyButton value={command} label={t(texts.curlTitle)} />
      </div>
      <p className="section-lead">{t(texts.curlLead)}</p>
      <pre className="code" tabIndex={0}>
        <code>{command}</code>
      </pre>
    </section>
  );
}
