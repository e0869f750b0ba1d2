import type { ReactNode } from 'react';
import type { Claims, EntityContext, Statement } from './entity-kind.js';

interface ClaimsProps {
  readonly claims: readonly Statement[];
  /** What they are about, for those who cannot see where the mark stands. */
  readonly about: string;
  readonly context: EntityContext;
}

/** A mark beside a fact that opens what sources state about it; contested claims stand side by side. */
export function ClaimsMark({ claims, about, context }: ClaimsProps): ReactNode {
  if (claims.length === 0) return null;
  const { texts } = context;
  const isContested = claims.some(({ outrankedBy }) => outrankedBy !== null);
  const count = texts.claims[isContested ? 'contested' : 'sources'](claims.length);
  return (
    <details className={isContested ? 'claims contested' : 'claims'}>
      <summary>
        {count}
        <span className="visually-hidden">{texts.claims.about(about)}</span>
      </summary>
      <StatementList claims={claims} context={context} />
    </details>
  );
}

/** The same for claims that the API lists under what they are about. */
export function ClaimsOf({
  claims: { nodes },
  ...rest
}: Omit<ClaimsProps, 'claims'> & { readonly claims: Claims }): ReactNode {
  return <ClaimsMark claims={nodes} {...rest} />;
}

/** Why something is so: the claims that prove it. */
export function Why({ claims, context }: Omit<ClaimsProps, 'about'>): ReactNode {
  if (claims.length === 0) return null;
  return (
    <details className="claims">
      <summary>{context.texts.claims.why}</summary>
      <StatementList claims={claims} context={context} />
    </details>
  );
}

export function StatementList({ claims, context }: Omit<ClaimsProps, 'about'>): ReactNode {
  return (
    <ul className="statements">
      {claims.map((claim) => (
        <StatementItem key={claim.id} claim={claim} context={context} />
      ))}
    </ul>
  );
}

interface StatementProps {
  readonly claim: Statement;
  readonly context: EntityContext;
}

function StatementItem({ claim, context: { texts, words } }: StatementProps): ReactNode {
  const standing = standingOf(claim);
  const details = [
    standing === undefined ? '' : texts.claims[standing],
    texts.claimKinds[claim.kind],
    claim.statedOn === null ? '' : words.date(claim.statedOn),
  ].filter((detail) => detail !== '');
  return (
    <li className={standing}>
      <span className="text">{claim.text}</span>
      {details.length > 0 && <span className="soft"> {details.join(' · ')}</span>}{' '}
      <ul className="sources">
        {claim.sources.map(({ id, title, tier, url }) => (
          <li key={id}>
            {url === null ? title : <a href={url}>{title}</a>}{' '}
            <span className="tier">{texts.tiers[tier]}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function standingOf({ status, outrankedBy, isShown }: Statement) {
  if (status === 'DEPRECATED') return 'rejected';
  if (outrankedBy !== null) return 'outranked';
  return isShown ? 'shown' : undefined;
}
