import type { Life } from '../../shared/model/life/life.ts';
import type { StandingKey } from '../../shared/model/life/standing.ts';
import styles from './life.module.css';
import type { ItemSectionName } from './parts.ts';

const places: Record<StandingKey, ItemSectionName> = {
  opinions: 'opinions',
  signature: 'signing',
  delivery: 'reception',
  feedback: 'reception',
  again: 'reception',
  publication: 'reception',
  upload: 'reception',
  'commitment-reading': 'commitments',
  commitments: 'commitments',
  contact: 'contacts',
  archive: 'life',
};
const tones = { done: styles.standingDone, todo: styles.standingTodo, alert: styles.standingAlert };
const signs = { done: '✓', todo: '○', alert: '！' } as const;

/** What the item's facts come to, each a way to its section. */
export function StandingLines({ life, onGo }: { life: Life; onGo: (part: ItemSectionName) => void }) {
  if (life.standing.length === 0) return null;
  return (
    <ul className={styles.standing} aria-label="办理情况">
      {life.standing.map(({ key, words, tone }) => (
        <li key={key} className={tones[tone]}>
          <button type="button" onClick={() => onGo(places[key])}>
            <span aria-hidden="true">{signs[tone]}</span> {words}
          </button>
        </li>
      ))}
    </ul>
  );
}
