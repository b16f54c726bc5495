import { Link } from 'react-router';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { shortSession } from '../ui/item-words.ts';
import { useAnswer } from '../use-call.ts';

/** A number typed alone means the item in hand that bears it: it stands above whatever else holds those digits. */
export function ItemInHand({ text }: { text: string }) {
  const number = /^(?:第)?([0-9A-Za-z-]*\d)(?:号)?(?:建议|提案)?$/.exec(text.trim())?.[1] ?? null;
  const found = useAnswer('proposal.list', { text: number ?? '', pageSize: 50 }, { enabled: number !== null });
  const rows = number === null ? [] : (found.data?.rows ?? []).filter((row) => row.number === number);
  if (rows.length === 0) return null;
  return (
    <ul className="hits hits-exact" aria-label="编号相符的办理件">
      {rows.map((row) => (
        <li key={row.id} className="hit">
          <div className="hit-head">
            <span className="hit-source hit-item">编号相符</span>
            <span className="hit-identity">
              {proposalKinds[row.kind]} {shortSession(row)} <mark>{row.number}</mark>号
            </span>
            <Link to={`/items/${row.id}`} className="hit-title">
              {row.title}
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}
