import { Alert, Button } from 'antd';
import { useState } from 'react';
import { asksToStore } from '../../../shared/domain/asks/edit-asks.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Ask } from '../../../shared/model/merging/asks.ts';
import { useMayAsk } from '../../session.ts';
import { dialogLook } from '../../theme.ts';
import { AskEditor } from '../../ui/asks/ask-editor.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import styles from '../item.module.css';
import { ItemSection } from '../item-section.tsx';

/** 要求: what the item asks for, as read from its text or as put right by a clerk; draft, check and leader go by it. */
export function AskSection({ item }: { item: Proposal }) {
  const found = useAnswer('asks.get', { proposalId: item.id });
  const keep = useAct('asks.keep');
  const [edited, setEdited] = useState<Ask[] | null>(null);
  const isClerk = useMayAsk('asks.keep');
  if (!found.data) {
    return (
      <ItemSection id="asks" title="要求">
        {found.error ? <RefusalAlert error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />}
      </ItemSection>
    );
  }
  const { asks, kept, textChanged } = found.data;
  const store = (put: Ask[] | null) =>
    keep.mutate(
      { proposalId: item.id, asks: put, seen: kept?.id ?? null },
      { onSuccess: () => setEdited(null), onError: () => void found.refetch() },
    );
  const says = kept?.isCorrected ? `${kept.by} ${instantWords(kept.at)}核对过` : '按原文识别，没有人核对过';
  return (
    <ItemSection
      id="asks"
      title="要求"
      says={item.body.trim() === '' && asks.length === 0 ? null : says}
      acts={isClerk ? <Button onClick={() => setEdited([...asks])}>核对要求</Button> : null}
    >
      {textChanged ? (
        <Alert
          type="warning"
          showIcon
          message="核对以后，原文又改过"
          description="下面仍是核对过的要求。请看新的原文里要求有没有变。"
          action={
            isClerk ? (
              <span className={styles.partActs}>
                <Button size="small" loading={keep.isPending} onClick={() => store([...asks])}>
                  仍用核对过的
                </Button>
                <Button size="small" loading={keep.isPending} onClick={() => store(null)}>
                  按新原文重读
                </Button>
              </span>
            ) : null
          }
        />
      ) : null}
      {asks.length > 0 ? (
        <ol className={styles.askList}>
          {asks.map(({ statement, text }) => (
            <li key={`${statement}/${text}`} title={text}>
              {statement}
            </li>
          ))}
        </ol>
      ) : (
        <div className="quiet">
          {item.body.trim() === '' ? '原文未录入，读不出要求。' : '原文里没有读出要求，可以自己列。'}
        </div>
      )}
      {edited ? null : <RefusalAlert error={keep.error} />}
      <Dialog
        {...dialogLook}
        open={edited !== null}
        title="核对要求"
        width={1080}
        okText="保存"
        okButtonProps={{ loading: keep.isPending }}
        onOk={() => store(asksToStore(edited ?? []))}
        onCancel={() => setEdited(null)}
      >
        <RefusalAlert error={keep.error} />
        <AskEditor
          asks={edited ?? []}
          body={item.body}
          onChange={setEdited}
          acts={
            <Button size="small" type="link" onClick={() => setEdited([...found.data.read])}>
              换成按原文识别的
            </Button>
          }
        />
      </Dialog>
    </ItemSection>
  );
}
