import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import type { LeftOut, Suggests } from '../../../shared/model/merging/merging.ts';
import asLinkStyles from '../../ui/as-link.module.css';
import type { Desk } from '../desk.ts';
import { insertBlocks } from '../editor/block-commands.ts';
import styles from './panes.module.css';

const suggestions: Record<Suggests, string> = {
  transfer: '建议改由别家办理，请核实是否换一家征求意见',
  'ask-other': '建议另征求、核对别家意见，请核实后征求',
  'not-public': '要求不公开，请据此定答复是否公开，公开前核对',
};
function suggestion(suggests: Suggests | null): string {
  return suggests === null ? '知悉即可' : suggestions[suggests];
}

/** A paragraph of an opinion that the draft does not use, with what can be decided about it. */
export function LeftOutRow({ desk, row }: { desk: Desk; row: LeftOut }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { letter, editable } = desk;
  const { unitId, opinionId, version, paragraph, text } = row;

  function putBack() {
    const source = { unitId, opinionId, version, paragraph, words: text };
    const { editor } = letter;
    const table = desk.draft.opinions.find(({ id }) => id === opinionId)?.blocks[paragraph]?.table;
    insertBlocks([{ level: 0, text, sources: [source], table }])(editor.state, (transaction) =>
      editor.view.dispatch(transaction),
    );
    editor.view.focus();
  }
  const others = () =>
    letter.content.decisions.filter((one) => !(one.kind === 'rejected' && one.unitId === unitId && one.words === text));
  function reject() {
    const given = reason.trim();
    if (given === '') return;
    letter.change({ decisions: [...others(), { kind: 'rejected', unitId, words: text, reason: given }] });
    setAsking(false);
  }

  return (
    <div
      className={
        row.rejected !== null || row.why !== 'other' ? `${styles.leftOut} ${styles.leftOutSettled}` : styles.leftOut
      }
    >
      <div className={styles.leftOutWords}>{text}</div>
      {row.why === 'courtesy' ? <div className="quiet">客套语，不必处理</div> : null}
      {row.why === 'to-us' ? <div>给本单位的话，不进答复：{suggestion(row.suggests)}</div> : null}
      {row.pendingBlockId ? (
        <button type="button" className={asLinkStyles.asLink} onClick={() => desk.goTo(row.pendingBlockId ?? '')}>
          是稿中一段的新文字，去对照
        </button>
      ) : null}
      {row.rejected !== null ? <div className="quiet">不采纳：{row.rejected}</div> : null}
      {asking ? (
        <Space.Compact block size="small">
          <Input
            autoFocus
            aria-label="不采纳的理由"
            placeholder="不采纳的理由"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={reject}
            onKeyDown={(event) => (event.key === 'Escape' ? setAsking(false) : undefined)}
          />
          <Button type="primary" disabled={reason.trim() === ''} onClick={reject}>
            记下
          </Button>
        </Space.Compact>
      ) : editable && row.why !== 'courtesy' ? (
        <Space size={12}>
          <button type="button" className={asLinkStyles.asLink} onClick={putBack}>
            放回
          </button>
          {row.why === 'to-us' ? null : row.rejected === null ? (
            <button type="button" className={asLinkStyles.asLink} onClick={() => setAsking(true)}>
              不采纳
            </button>
          ) : (
            <button
              type="button"
              className={asLinkStyles.asLink}
              onClick={() => letter.change({ decisions: others() })}
            >
              撤销不采纳
            </button>
          )}
        </Space>
      ) : null}
    </div>
  );
}
