import { Tag } from 'antd';
import { useState } from 'react';
import { accountInWords } from '../../../shared/domain/merging/account.ts';
import asLinkStyles from '../../ui/as-link.module.css';
import type { Desk } from '../desk.ts';
import { LeftOutRow } from './left-out-row.tsx';
import styles from './panes.module.css';
import { Sign } from './sign.tsx';

/** The newest opinion of every unit, in the order of the directory. */
function newestOf(opinions: Desk['draft']['opinions']): Desk['draft']['opinions'] {
  const newest = new Map<number, Desk['draft']['opinions'][number]>();
  for (const opinion of opinions) {
    const known = newest.get(opinion.unitId);
    if (!known || known.version < opinion.version) newest.set(opinion.unitId, opinion);
  }
  return [...newest.values()];
}

/** The opinions by unit: what was taken over, and what was left out with 放回 and 不采纳. */
export function OpinionsPane({ desk }: { desk: Desk }) {
  const { draft, findings, signs } = desk;
  const [open, setOpen] = useState<number | null>(null);
  const [every, setEvery] = useState(false);
  const opinions = newestOf(draft.opinions);
  const undecided = findings.leftOut.filter((row) => row.rejected === null && row.why === 'other');
  return (
    <section className={styles.panePart} aria-label="会办意见">
      <header className={styles.paneHead}>
        <strong>会办意见</strong>
        <span className="quiet">{undecided.length > 0 ? `未采用${undecided.length}段` : ''}</span>
        <button type="button" className={asLinkStyles.asLink} onClick={() => setEvery(!every)}>
          {every ? '只看未采用' : '看全文'}
        </button>
      </header>
      {opinions.length === 0 ? (
        <p className={styles.paneEmpty}>收到会办意见后，这里按单位列出，汇总时没有用上的段落可以放回。</p>
      ) : null}
      {opinions.map((opinion) => {
        const out = findings.leftOut.filter(({ unitId }) => unitId === opinion.unitId);
        const left = out.filter((row) => row.rejected === null && row.why === 'other').length;
        const toUs = out.filter(({ why }) => why === 'to-us').length;
        const account = findings.account.find(({ unitId }) => unitId === opinion.unitId);
        const isOpen = open === opinion.unitId;
        return (
          <div key={opinion.unitId} className={styles.unitGroup}>
            <button
              type="button"
              className={styles.unitHead}
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? null : opinion.unitId)}
            >
              <Sign unit={signs.get(opinion.unitId)} named />
              <span className="quiet">第{opinion.version}版</span>
              {findings.unmerged.includes(opinion.unitId) ? <Tag color="gold">未汇总</Tag> : null}
              {toUs > 0 ? <Tag color="blue">给本单位的话{toUs}</Tag> : null}
              {left > 0 ? <span className={styles.unitLeft}>未采用{left}</span> : null}
            </button>
            {isOpen ? (
              <div className={styles.unitBody}>
                {account && !findings.unmerged.includes(opinion.unitId) ? (
                  <p className={styles.account}>{accountInWords(account)}</p>
                ) : null}
                {!every && out.length === 0 ? <p className={styles.paneEmpty}>这份意见的段落都已采用。</p> : null}
                {opinion.blocks.map((block, paragraph) => {
                  const row = out.find((one) => one.paragraph === paragraph);
                  if (row) return <LeftOutRow key={row.text} desk={desk} row={row} />;
                  if (!every) return null;
                  return (
                    <button
                      type="button"
                      // biome-ignore lint/suspicious/noArrayIndexKey: an opinion's paragraphs never change.
                      key={paragraph}
                      className={styles.opinionWords}
                      onClick={() => desk.showSource({ opinionId: opinion.id, paragraph })}
                    >
                      {block.text}
                    </button>
                  );
                })}
              </div>
            ) : null}
          </div>
        );
      })}
    </section>
  );
}
