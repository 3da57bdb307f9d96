import { useEffect } from 'react';
import { useDemo } from '../shared/demo.js';
import { LanguageButton } from '../shared/language-button.js';
import { useText } from '../shared/locale.js';
import { Wordmark } from '../shared/wordmark.js';
import { Account } from './account.js';
import { ChatCard } from './chat/chat-card.js';
import { Curl } from './curl.js';
import { DemoAccounts } from './demo-accounts.js';
import { Endpoints } from './endpoints.js';
import { Status } from './status.js';
import { promises, texts } from './texts.js';

function Hero() {
  const t = useText();
  const { explorer } = useDemo();
  return (
    <section className="hero" aria-labelledby="headline">
      <p className="kicker">{t(texts.kicker)}</p>
      <h1 id="headline">{t(texts.headline)}</h1>
      <p className="lead">{t(texts.lead)}</p>
      <p className="actions">
        {explorer && (
          <a className="button primary" href="/graphql">
            {t(texts.openExplorer)}
          </a>
        )}
        <a className="button" href="#first-request">
          {t(texts.firstRequest)}
        </a>
      </p>
    </section>
  );
}

function Promises() {
  const t = useText();
  return (
    <ul className="promises">
      {promises.map(({ title, text }) => (
        <li key={title.en}>
          <h2>{t(title)}</h2>
          <p>{t(text)}</p>
        </li>
      ))}
    </ul>
  );
}

export function Page() {
  const t = useText();
  const title = t(texts.documentTitle);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <a className="skip" href="#main">
        {t(texts.skip)}
      </a>
      <header className="top">
        <Wordmark />
        <div className="top-end">
          <Status />
          <Account />
          <LanguageButton />
        </div>
      </header>
      <main id="main" className="page">
        <div className="opening">
          <Hero />
          <ChatCard />
        </div>
        <Promises />
        <div className="columns">
          <Endpoints />
          <DemoAccounts />
        </div>
        <Curl />
      </main>
      <footer className="foot">{t(texts.license)}</footer>
    </>
  );
}
