import { Button } from 'antd';
import { Link } from 'react-router';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { type Life, type LifeEvent, publicationForms } from '../../../shared/model/life/life.ts';
import { uploadStates } from '../../../shared/model/platform/platform.ts';
import badge from '../../ui/marks/badge.module.css';
import { EntryState } from '../entry-state.tsx';
import styles from '../life.module.css';

/** `onTake` takes back an upload that was recorded by mistake. */
type Props = { life: Life; onTake: ((id: number) => void) | null };

/** When the letter went to the platform and to the web. */
export function PublicationLines({ life, onTake }: Props) {
  const told = life.events.filter(
    ({ event, round }) => round === life.round && (event === 'uploaded' || event === 'published'),
  );
  if (told.length === 0) return null;
  return (
    <ul className={styles.lifeLines}>
      {told.map((entry) => (
        <li key={entry.id}>
          {entry.day} {wordsOf(entry)}
          {entry.words ? `：${entry.words}` : ''}
          {entry.detail.url ? (
            <>
              {'　'}
              <a href={entry.detail.url} target="_blank" rel="noreferrer">
                {entry.detail.url}
              </a>
            </>
          ) : null}
          {entry.event === 'uploaded' && entry.state === 'held' && onTake ? (
            <Button type="link" size="small" onClick={() => onTake(entry.id)}>
              作废
            </Button>
          ) : null}
          <EntryState entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ event, detail, recordedBy }: LifeEvent): string {
  if (event !== 'uploaded') return publicationForms[detail.form ?? 'full'];
  const receipt = [
    detail.receipt && `回执编号 ${detail.receipt}`,
    detail.receiptFile && `回执「${detail.receiptFile}」`,
  ];
  return [`上传${detail.platform ?? ''}`, `${recordedBy}登记`, ...receipt].filter(Boolean).join('，');
}

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
