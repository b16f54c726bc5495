import { Button, Tag } from 'antd';
import type { Remark } from '../../../shared/model/letter/letter.ts';
import asLinkStyles from '../../ui/as-link.module.css';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import type { Desk } from '../desk.ts';
import panesStyles from './panes.module.css';
import styles from './side.module.css';

/** The leader's remarks, open ones first; each leads to its paragraph and can be marked as handled. */
export function RemarkTab({ desk, maySettle }: { desk: Desk; maySettle: boolean }) {
  const settle = useAct('letter.settleRemark');
  const { remarks } = desk.draft;
  if (remarks.length === 0) return <p className={panesStyles.paneEmpty}>领导审阅时写的批注会出现在这里。</p>;
  const ordered = [...remarks].sort((a, b) => Number(a.settledAt !== null) - Number(b.settledAt !== null));
  return (
    <div>
      <RefusalAlert error={settle.error} />
      {ordered.map((remark) => (
        <article
          key={remark.id}
          className={remark.settledAt ? `${styles.remark} ${styles.remarkSettled}` : styles.remark}
        >
          <Place desk={desk} remark={remark} />
          <div className="keep-lines">{remark.text}</div>
          <footer className="quiet">
            {remark.by} · {instantWords(remark.at)} · 第{remark.version}版
            {remark.settledAt ? (
              <Tag color="green">已处理</Tag>
            ) : maySettle ? (
              <Button
                size="small"
                loading={settle.isPending && settle.variables?.remarkId === remark.id}
                onClick={() => settle.mutate({ remarkId: remark.id })}
              >
                标记已处理
              </Button>
            ) : null}
          </footer>
        </article>
      ))}
    </div>
  );
}

function Place({ desk, remark }: { desk: Desk; remark: Remark }) {
  if (remark.blockId === null) return <div className="quiet">对全文</div>;
  const { blockId } = remark;
  const block = desk.letter.content.blocks.find(({ id }) => id === blockId);
  if (!block) return <div className="quiet">所批的段落已删去</div>;
  return (
    <button type="button" className={`${asLinkStyles.asLink} two-lines`} onClick={() => desk.goTo(blockId)}>
      「{block.text}」
    </button>
  );
}
