import { useDemo } from '../shared/demo.js';
import { useText } from '../shared/locale.js';
import { endpoints, texts } from './texts.js';

export function Endpoints() {
  const t = useText();
  const { explorer } = useDemo();
  return (
    <section aria-labelledby="endpoints">
      <h2 id="endpoints">{t(texts.endpoints)}</h2>
      <dl className="rows">
        {endpoints.map(({ path, kind, text, inBrowser }) => (
          <div key={path + kind}>
            <dt>
              <code>{path}</code>
              <span className="kind">{kind}</span>
            </dt>
            <dd>{explorer && inBrowser ? `${t(text)} ${t(inBrowser)}` : t(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
