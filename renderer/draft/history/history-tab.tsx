import { Button, Checkbox, Space } from 'antd';
import { useState } from 'react';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import { call } from '../../client.ts';
import { Comparison } from '../../paper/comparison.tsx';
import asLinkStyles from '../../ui/as-link.module.css';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import type { Desk } from '../desk.ts';
import panesStyles from '../panes/panes.module.css';
import styles from '../panes/side.module.css';

type Compared = { title: string; before: LetterContent; after: LetterContent };

/** Earlier versions of the letter: who kept them and why; compared with each other or the present, and restored. */
export function HistoryTab({ desk }: { desk: Desk }) {
  const { draft, letter, editable } = desk;
  const [chosen, setChosen] = useState<number[]>([]);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function version(n: number): Promise<LetterContent> {
    return (await call('draft.version', { proposalId: draft.proposalId, version: n })).content;
  }
  async function guarded(act: () => Promise<void>) {
    try {
      setError(null);
      await act();
    } catch (thrown) {
      setError(thrown);
    }
  }
  const withPresent = (n: number) =>
    guarded(async () => {
      setCompared({ title: `第${n}版与现稿`, before: await version(n), after: letter.content });
    });
  const two = () =>
    guarded(async () => {
      const [older = 0, newer = 0] = [...chosen].sort((a, b) => a - b);
      setCompared({ title: `第${older}版与第${newer}版`, before: await version(older), after: await version(newer) });
    });
  const restore = (n: number) =>
    guarded(async () => {
      // What the clerk decided and merged up to now stays; only the words go back.
      desk.rewrite(await version(n), `已恢复第${n}版的文字`);
    });

  if (draft.versions.length === 0) {
    return <p className={panesStyles.paneEmpty}>送审、汇总前和换人编辑时会各留一版，列在这里，可以对照和恢复。</p>;
  }
  return (
    <div>
      <RefusalAlert error={error} />
      <div className={styles.historyActs}>
        <span className="quiet">勾选两版可对照</span>
        <Button size="small" disabled={chosen.length !== 2} onClick={() => void two()}>
          对照所选两版
        </Button>
      </div>
      {draft.versions.map(({ version: n, reason, at, by, fingerprint }) => (
        <div key={n} className={styles.version}>
          <Checkbox
            aria-label={`选第${n}版`}
            checked={chosen.includes(n)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen.slice(-1), n] : chosen.filter((other) => other !== n))
            }
          />
          <div>
            <div>
              <strong>第{n}版</strong> {reason}
              {draft.signature?.version === n ? ' · 签发的文本' : ''}
            </div>
            <div className="quiet" title={`文字指纹 ${fingerprint}`}>
              {by} · {instantWords(at)}
            </div>
            <Space size={12}>
              <button type="button" className={asLinkStyles.asLink} onClick={() => void withPresent(n)}>
                与现稿对照
              </button>
              {editable ? (
                <button type="button" className={asLinkStyles.asLink} onClick={() => void restore(n)}>
                  恢复
                </button>
              ) : null}
            </Space>
          </div>
        </div>
      ))}
      <Dialog
        open={compared !== null}
        title={compared?.title}
        footer={null}
        width={860}
        onCancel={() => setCompared(null)}
      >
        {compared ? <Comparison before={compared.before} after={compared.after} /> : null}
      </Dialog>
    </div>
  );
}
