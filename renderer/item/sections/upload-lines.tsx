import { Link } from 'react-router';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Life } from '../../../shared/model/life/life.ts';
import { uploadStates } from '../../../shared/model/platform/platform.ts';
import badge from '../../ui/marks/badge.module.css';
import styles from '../life.module.css';

/** Which of the office's platforms the letter is still to be uploaded to; what was is told below. */
export function UploadLines({ item, life }: { item: Proposal; life: Life }) {
  const open = life.uploads.filter(({ state }) => state !== 'done');
  if (open.length === 0) return null;
  return (
    <ul className={styles.lifeLines}>
      {open.map(({ key, name, state }) => (
        <li key={key}>
          {name}：<span className={badge.soon}>{uploadStates[state]}</span>{' '}
          <Link to={`/items/${item.id}/platform`}>去录入</Link>
        </li>
      ))}
    </ul>
  );
}
