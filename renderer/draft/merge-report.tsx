import { Tag } from 'antd';
import { comparePieces } from '../../shared/domain/words/compare-words.ts';
import type { MergeChange } from '../../shared/model/merging/merging.ts';
import { ComparedPieces } from '../paper/pieces.tsx';
import type { UnitSigned } from '../paper/unit-signs.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import styles from './draft.module.css';
import panesStyles from './panes/panes.module.css';
import { Sign } from './panes/sign.tsx';

const words: Record<MergeChange['kind'], { label: string; colour: string }> = {
  heading: { label: '标题', colour: 'blue' },
  added: { label: '新增', colour: 'green' },
  joined: { label: '并入', colour: 'cyan' },
  updated: { label: '更新', colour: 'blue' },
  pending: { label: '待您定', colour: 'gold' },
};

type Props = {
  changes: readonly MergeChange[] | null;
  signs: ReadonlyMap<number, UnitSigned>;
  onGo: (blockId: string) => void;
  onClose: () => void;
  onUndo: (() => void) | null;
};

/** What merging did to the draft, row by row; each leads to its paragraph. */
export function MergeReport({ changes, signs, onGo, onClose, onUndo }: Props) {
  return (
    <Dialog
      open={changes !== null}
      title="汇总会办意见"
      width={820}
      onCancel={onClose}
      onOk={onClose}
      okText="知道了"
      cancelText="撤销汇总"
      cancelButtonProps={onUndo ? { onClick: onUndo } : { style: { display: 'none' } }}
    >
      {changes?.length === 0 ? <p>会办意见没有新内容，稿件没有改动。</p> : null}
      {changes?.length ? <p className="quiet">{summary(changes)}</p> : null}
      {changes?.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report never change places.
        <div key={index} className={styles.mergeRow}>
          <Tag color={words[change.kind].colour}>{words[change.kind].label}</Tag>
          {change.unsure ? <Tag color="gold">位置请核对</Tag> : null}
          {change.unitId === null ? null : <Sign unit={signs.get(change.unitId)} />}
          <button type="button" className={panesStyles.opinionWords} onClick={() => onGo(change.blockId)}>
            {change.before === null ? (
              change.after
            ) : (
              <ComparedPieces pieces={comparePieces(change.before, change.after)} />
            )}
          </button>
        </div>
      ))}
    </Dialog>
  );
}

function summary(changes: readonly MergeChange[]): string {
  const count = (kind: MergeChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const unsure = changes.filter((change) => change.unsure).length;
  return [
    [count('heading'), '个标题'],
    [count('added'), '段新增'],
    [count('joined'), '段与别家相同、并在一处'],
    [count('updated'), '段换成新版文字'],
    [count('pending'), '段您改过、新版又改了，待您定'],
    [unsure, '段归到哪一条拿不准，请核对位置'],
  ]
    .filter(([n]) => n)
    .map(([n, what]) => `${n}${what}`)
    .join('，');
}
