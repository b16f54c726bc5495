import { Button } from 'antd';
import { type Life, type LifeEvent, publicationForms } from '../../../shared/model/life/life.ts';
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
