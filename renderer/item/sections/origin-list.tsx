import { Button } from 'antd';
import { useState } from 'react';
import type { PackageOrigin } from '../../../shared/model/package/case-package.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { useAnswer } from '../../use-call.ts';
import styles from '../item.module.css';

/** The packages that the item, or parts of it, came in by, with what had been done where they came from. */
export function OriginList({ proposalId }: { proposalId: number }) {
  const origins = useAnswer('package.origins', { proposalId });
  return (
    <>
      {(origins.data ?? []).map((origin) => (
        <Origin key={origin.id} origin={origin} />
      ))}
    </>
  );
}

function Origin({ origin }: { origin: PackageOrigin }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <div className="quiet">
        {instantWords(origin.at)}由{origin.by}导入{origin.office}的包（签名{origin.fingerprint}）
        {origin.done.length > 0 ? <div>{origin.done.join('；')}</div> : null}
        {origin.history.length > 0 ? (
          <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起' : `对方的经过${origin.history.length}条`}
          </Button>
        ) : null}
      </div>
      {open ? (
        <ol className={styles.history}>
          {[...origin.history].reverse().map((entry) => (
            <li key={`${entry.at} ${entry.words}`}>
              <time className="quiet nowrap">{instantWords(entry.at)}</time>
              <span className="nowrap">{entry.who}</span>
              <span>
                {entry.words} <span className="quiet">{entry.office}</span>
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
