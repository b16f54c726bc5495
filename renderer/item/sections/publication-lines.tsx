import { type Life, publicationForms } from '../../../shared/model/life/life.ts';
import styles from '../life.module.css';

/** When the letter went to the platform and to the web. */
export function PublicationLines({ life }: { life: Life }) {
  const told = life.events.filter(
    ({ event, round }) => round === life.round && (event === 'uploaded' || event === 'published'),
  );
  if (told.length === 0) return null;
  return (
    <ul className={styles.lifeLines}>
      {told.map(({ id, event, day, words, detail }) => (
        <li key={id}>
          {day} {event === 'uploaded' ? `上传${detail.platform ?? ''}` : publicationForms[detail.form ?? 'full']}
          {words ? `：${words}` : ''}
          {detail.url ? (
            <>
              {'　'}
              <a href={detail.url} target="_blank" rel="noreferrer">
                {detail.url}
              </a>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
