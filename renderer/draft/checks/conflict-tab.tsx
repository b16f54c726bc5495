import { Button, Input, Space, Tag } from 'antd';
import { useState } from 'react';
import type { Conflict } from '../../../shared/model/merging/merging.ts';
import asLinkStyles from '../../ui/as-link.module.css';
import type { Desk } from '../desk.ts';
import panesStyles from '../panes/panes.module.css';
import styles from '../panes/side.module.css';
import { Sign } from '../panes/sign.tsx';
import { chooseFigure } from './settle-conflict.ts';

/** A statement with its figure marked. */
function Stated({ sentence, figure }: { sentence: string; figure: string }) {
  const at = sentence.indexOf(figure);
  if (at < 0) return <span>{sentence}</span>;
  return (
    <span>
      {sentence.slice(0, at)}
      <mark className={styles.figure}>{figure}</mark>
      {sentence.slice(at + figure.length)}
    </span>
  );
}

function ConflictCard({ desk, conflict }: { desk: Desk; conflict: Conflict }) {
  const [reason, setReason] = useState('');
  const { letter, signs, editable } = desk;
  const others = () => letter.content.decisions.filter((one) => !(one.kind === 'conflict' && one.key === conflict.key));
  function wave() {
    const given = reason.trim();
    if (given) letter.change({ decisions: [...others(), { kind: 'conflict', key: conflict.key, reason: given }] });
  }
  return (
    <section
      className={conflict.reason === null ? styles.conflictCard : `${styles.conflictCard} ${styles.conflictSettled}`}
    >
      <header>
        <strong>{conflict.subject}</strong>
        {conflict.reason === null ? <Tag color="red">待处理</Tag> : <Tag color="green">已说明</Tag>}
      </header>
      <div>
        {conflict.claims.map((claim) => (
          <div key={`${claim.opinionId}/${claim.paragraph}/${claim.blockId}/${claim.figure}`} className={styles.claim}>
            <div>
              {claim.unitId === null ? (
                <span className="quiet">本局所写</span>
              ) : (
                <Sign unit={signs.get(claim.unitId)} named />
              )}
            </div>
            <button type="button" className={panesStyles.opinionWords} onClick={() => desk.goTo(claim.blockId)}>
              <Stated sentence={claim.sentence} figure={claim.figure} />
            </button>
            {editable && conflict.reason === null ? (
              <Button
                size="small"
                onClick={() =>
                  desk.rewrite(
                    chooseFigure(letter.content, conflict, claim),
                    `「${conflict.subject}」统一为${claim.figure}`,
                  )
                }
              >
                统一用{claim.figure}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      {conflict.reason !== null ? (
        <div>
          说明：{conflict.reason}{' '}
          {editable ? (
            <button
              type="button"
              className={asLinkStyles.asLink}
              onClick={() => letter.change({ decisions: others() })}
            >
              撤销
            </button>
          ) : null}
        </div>
      ) : editable ? (
        <Space.Compact block size="small">
          <Input
            aria-label={`${conflict.subject}：放行的理由`}
            placeholder="两个数都要保留时，注明理由"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={wave}
          />
          <Button disabled={reason.trim() === ''} onClick={wave}>
            注明放行
          </Button>
        </Space.Compact>
      ) : null}
    </section>
  );
}

/** Figures for one thing that cannot both be right, side by side. */
export function ConflictTab({ desk }: { desk: Desk }) {
  const { conflicts } = desk.findings;
  if (conflicts.length === 0) return <p className={panesStyles.paneEmpty}>没有发现数据不一致的地方。</p>;
  const ordered = [...conflicts].sort((a, b) => Number(a.reason !== null) - Number(b.reason !== null));
  return ordered.map((conflict) => <ConflictCard key={conflict.key} desk={desk} conflict={conflict} />);
}
