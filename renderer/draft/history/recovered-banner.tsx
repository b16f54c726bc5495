import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import type { Draft } from '../../../shared/model/letter/letter.ts';
import { changesIn, compareLetters } from '../../paper/compare.ts';
import { Comparison } from '../../paper/comparison.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { instantWords } from '../../ui/marks/day-words.ts';
import type { UnsavedCopy, unsavedCopies } from './unsaved-copy.ts';

type Props = {
  draft: Draft;
  copies: ReturnType<typeof unsavedCopies>;
  onRestore: (copy: UnsavedCopy) => void;
};

/** The copy left by a crash, when it holds other words than what is stored. */
function leftBehind(draft: Draft, copies: Props['copies']): UnsavedCopy | null {
  const copy = copies.read();
  if (!copy) return null;
  try {
    if (changesIn(compareLetters(draft.content, copy.content)) > 0) return copy;
  } catch {
    // A copy that an older program left in another shape is of no use.
  }
  copies.drop();
  return null;
}

/** Offers back what was written on this PC and not saved before the program ended. */
export function RecoveredBanner({ draft, copies, onRestore }: Props) {
  const [copy, setCopy] = useState(() => leftBehind(draft, copies));
  const [comparing, setComparing] = useState(false);
  if (!copy) return null;
  const close = () => {
    setCopy(null);
    setComparing(false);
  };
  const restore = () => {
    close();
    onRestore(copy);
  };
  const discard = () => {
    copies.drop();
    close();
  };
  const others = copy.revision !== draft.revision ? '；此后稿件又有人保存过，请先对照' : '';
  return (
    <>
      <Alert
        banner
        type="warning"
        role="alert"
        title={`上次在这台电脑上有没存完的文字（${instantWords(copy.at)}）${others}。`}
        action={
          <Space>
            <Button size="small" onClick={() => setComparing(true)}>
              对照
            </Button>
            <Button size="small" type="primary" onClick={restore}>
              恢复
            </Button>
            <Button size="small" onClick={discard}>
              丢弃
            </Button>
          </Space>
        }
      />
      <Dialog
        open={comparing}
        width={860}
        title="已保存的稿件与没存完的文字（绿色为没存完的）"
        onCancel={() => setComparing(false)}
        onOk={restore}
        okText="恢复没存完的文字"
        cancelText="再看看"
      >
        <Comparison before={draft.content} after={copy.content} />
      </Dialog>
    </>
  );
}
