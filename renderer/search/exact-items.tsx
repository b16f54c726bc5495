import { Link } from 'react-router';
import { shortSession } from '../../shared/domain/names/session-words.ts';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';

/** The items in hand whose number was typed. */
export function ExactItems({ rows }: { rows: readonly ProposalRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="hits hits-exact" aria-label="编号相符的办理件">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="hit-head">
            <span className="hit-source hit-item">编号相符</span>
            <span className="hit-identity">
              {proposalKinds[row.kind]} {shortSession(row)} <mark>{row.number}</mark>号
            </span>
            <Link to={`/items/${row.id}`} className="hit-title">
              {row.title}
            </Link>
          </div>
          <div className="hit-facts">
            <span>{row.proposer}</span>
            <span>{row.assignedOn}交办</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
