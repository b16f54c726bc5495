import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import type { Draft, LetterContent } from '../../../shared/model/letter/letter.ts';
import { call } from '../../client.ts';
import { Comparison } from '../../paper/comparison.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import type { Letter } from '../use-letter.ts';

type Props = { letter: Letter; proposalId: number; onTaken: (words: string, mine: LetterContent) => void };

/** Someone else saved this letter meanwhile: compare both, keep one's own words, or take theirs. Nothing is lost either way. */
export function StaleBanner({ letter, proposalId, onTaken }: Props) {
  const client = useQueryClient();
  const [theirs, setTheirs] = useState<Draft | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (letter.saving.kind !== 'stale') return null;

  async function latest(act: (draft: Draft) => void) {
    try {
      setError(null);
      act(await call('draft.get', { proposalId }));
    } catch (thrown) {
      setError(thrown);
    }
  }
  function keepMine(draft: Draft) {
    setTheirs(null);
    letter.load(letter.present(), draft, 'unsaved');
    onTaken('已以您写的为准，对方的文字留在「历史」里', draft.content);
  }
  function takeTheirs(draft: Draft) {
    const mine = letter.present();
    setTheirs(null);
    client.setQueryData(['draft.get', { proposalId }], draft);
    letter.load(draft.content, draft);
    onTaken('已改用对方保存的文字', mine);
  }

  return (
    <>
      <Alert
        banner
        type="error"
        role="alert"
        title={letter.saving.failure.message}
        action={
          <Space>
            <Button size="small" type="primary" onClick={() => void latest(setTheirs)}>
              对照
            </Button>
            <Button size="small" onClick={() => void latest(keepMine)}>
              以我写的为准
            </Button>
            <Button size="small" onClick={() => void latest(takeTheirs)}>
              改用对方的
            </Button>
          </Space>
        }
      />
      <RefusalAlert error={error} />
      <Dialog
        open={theirs !== null}
        width={860}
        title={theirs ? `${theirs.savedBy ?? '别人'}保存的文字与您写的对照（绿色为您所写）` : ''}
        onCancel={() => setTheirs(null)}
        footer={
          theirs ? (
            <Space>
              <Button onClick={() => setTheirs(null)}>再想想</Button>
              <Button onClick={() => takeTheirs(theirs)}>改用对方的</Button>
              <Button type="primary" onClick={() => keepMine(theirs)}>
                以我写的为准
              </Button>
            </Space>
          ) : null
        }
      >
        {theirs ? <Comparison before={theirs.content} after={letter.present()} /> : null}
      </Dialog>
    </>
  );
}
