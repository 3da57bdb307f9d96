import { useText } from '../../../shared/locale.js';
import { texts } from '../texts.js';
import type { Part } from '../thread.js';

type Of<Type extends Part['__typename']> = Extract<Part, { readonly __typename: Type }>;
type PartFact = Of<'ReplyFactsPart'>['groups'][number]['facts'][number];
interface Origin {
  readonly source: string;
  readonly asOf: string;
}

/** Where values come from, and when they held. */
export function OriginLine({ origins }: { readonly origins: readonly Origin[] }) {
  const t = useText();
  if (origins.length === 0) return null;
  const told = origins.map(({ source, asOf }) =>
    t({ ko: `${source}, ${asOf} ${texts.asOf.ko}`, en: `${source}, ${texts.asOf.en} ${asOf}` }),
  );
  return <p className="origin">{told.join(' · ')}</p>;
}

/** Facts line by line. What several are figures of stands above them once. */
export function FactRows({ facts }: { readonly facts: readonly PartFact[] }) {
  return (
    <dl>
      {facts.map(({ id, about, label, value }, at) => (
        <div key={id} className={about !== null && about !== facts[at - 1]?.about ? 'first' : undefined}>
          {about !== null && about !== facts[at - 1]?.about && <dt className="about">{about}</dt>}
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function FactsPart({ part }: { readonly part: Of<'ReplyFactsPart'> }) {
  return (
    <section className="part facts">
      {part.groups.map(({ origin, facts }) => (
        <div key={`${origin.source} ${origin.asOf}`}>
          <FactRows facts={facts} />
          <OriginLine origins={[origin]} />
        </div>
      ))}
    </section>
  );
}

/** Figures stand under each other by their last digit. */
const isValue = (cell: { readonly factId: string | null } | undefined): string | undefined =>
  cell && cell.factId !== null ? 'value' : undefined;

/** A table that scrolls by itself where the page is narrow. */
export function TablePart({ part: { title, columns, rows, origins, query } }: { readonly part: Of<'ReplyTablePart'> }) {
  return (
    <section className="part">
      <h3>{title}</h3>
      <div className="table-frame" tabIndex={0} role="group" aria-label={title}>
        <table>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column} scope="col" className={isValue(rows[0]?.cells[at])}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells }, row) => (
              <tr key={row}>
                {cells.map((cell, at) => (
                  <td key={at} className={isValue(cell)}>
                    {cell.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {query !== null && (
        <details>
          <summary>SQL</summary>
          <pre>{query}</pre>
        </details>
      )}
      <OriginLine origins={origins} />
    </section>
  );
}
