import { Link } from 'react-router';
import type { Narrowed } from '../../../shared/domain/counting/head-figures.ts';
import { narrowedList } from '../../ui/lists/narrowed-list.ts';

type Props = { count: number; of: string; to: Narrowed; className?: string | undefined };

/** A number that opens into just those items; nothing is behind a 0. */
export function CountedLink({ count, of, to, className }: Props) {
  if (count === 0) return <span className="quiet">0</span>;
  return (
    <Link className={className} to={narrowedList(to)} aria-label={`${of}${count}件`}>
      {count}
    </Link>
  );
}
