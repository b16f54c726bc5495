import { contactPhases, contactWays, type Life } from '../../../shared/model/life/life.ts';
import styles from '../review.module.css';
import { DecidePart } from './decide-part.tsx';

/** 沟通: when and how the office spoke with the proposer, and what was said. */
export function ContactsPart({ life }: { life: Life }) {
  const held = life.contacts.filter(({ state }) => state === 'held');
  return (
    <DecidePart id="contacts" title={`沟通：${held.length > 0 ? `${held.length}次` : '没有记录'}`}>
      {held.map((contact) => (
        <div key={contact.id} className={styles.contact}>
          <div className="quiet">
            {[
              contact.day,
              `${contactPhases[contact.phase]}${contactWays[contact.way]}`,
              contact.theirs,
              contact.place,
              contact.ours && `我方：${contact.ours}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          {contact.said}
        </div>
      ))}
    </DecidePart>
  );
}
