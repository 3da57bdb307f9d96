import { useDemo } from '../shared/demo.js';
import { Failure } from '../shared/failure.js';
import { useText } from '../shared/locale.js';
import { logIn } from '../shared/log-in.js';
import { roleName } from '../shared/texts.js';
import { useTask } from '../shared/use-task.js';
import { texts } from './texts.js';

/** Explains what logging in does to the examples; where there are demo accounts, one click logs in. */
export function DemoStart() {
  const t = useText();
  const { demoAccounts, demoPassword } = useDemo();
  const { run, isRunning, failure } = useTask();
  return (
    <div className="demo-start">
      <p>
        {t(demoPassword === null ? texts.logInFirst : texts.startAs)}{' '}
        <span className="demo-start-why">{t(texts.filledIn)}</span>
      </p>
      {demoPassword !== null &&
        demoAccounts.map(({ label, email }) => (
          <button
            key={email}
            type="button"
            className="button small"
            disabled={isRunning}
            onClick={() => void run(() => logIn(email, demoPassword))}
          >
            {t(roleName(label))}
          </button>
        ))}
      <Failure failure={failure} />
    </div>
  );
}
