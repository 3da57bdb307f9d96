import { CopyButton } from '../shared/copy-button.js';
import { useDemo } from '../shared/demo.js';
import { useText } from '../shared/locale.js';
import { roleName } from '../shared/texts.js';
import { texts } from './texts.js';

/** The demo accounts. Empty when there are none. */
export function DemoAccounts() {
  const t = useText();
  const { demoAccounts, demoPassword } = useDemo();
  if (demoAccounts.length === 0) return null;
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{t(texts.demoTitle)}</h2>
      <p className="section-lead">{t(texts.demoLead)}</p>
      <dl className="rows">
        {demoAccounts.map(({ label, email }) => (
          <div key={email}>
            <dt>{t(roleName(label))}</dt>
            <dd>
              <code>{email}</code>
              <CopyButton value={email} label={email} />
            </dd>
          </div>
        ))}
        {demoPassword !== null && (
          <div>
            <dt>{t(texts.password)}</dt>
            <dd>
              <code>{demoPassword}</code>
              <CopyButton value={demoPassword} label={t(texts.password)} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
