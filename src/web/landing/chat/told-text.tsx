import { useText } from '../../shared/locale.js';
import { piecesOf, type Fact } from './figures.js';
import { texts } from './texts.js';

interface ToldProps {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** A reply's text, with every figure that comes from a fact marked as such. */
export function ToldText({ text, facts }: ToldProps) {
  return (
    <p className="text">
      {piecesOf(text, facts).map(({ start, text: piece, fact }) =>
        fact ? (
          <mark key={start} className="figure" title={`${fact.label} · ${fact.source}, ${fact.asOf}`}>
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </p>
  );
}

/** Where the figures of a reply come from; nothing where it tells none. */
export function Sources({ facts }: Pick<ToldProps, 'facts'>) {
  const t = useText();
  const told = facts.filter(({ isTold }) => isTold);
  if (told.length === 0) return null;
  return (
    <details className="sources">
      <summary>
        {t(texts.sources)} <span className="count">{told.length}</span>
      </summary>
      <dl>
        {told.map(({ id, label, value, source, asOf }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {value}
              <span className="origin">
                {source}, {asOf}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
