import { Alert, Button, Flex, Input } from 'antd';
import { useState } from 'react';
import type { ProposalKind } from '../../shared/model/kinds.ts';
import type { WebOverview } from '../../shared/model/web-text.ts';
import { useMayAsk } from '../session.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { saveFiles } from '../ui/files/save-files.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';

type Props = { year: number; kind: ProposalKind | null; onClose: () => void };

/** 总体情况 of a year: drafted from the figures, worded by whoever publishes it, kept, and given out as files. */
export function OverviewDialog({ year, kind, onClose }: Props) {
  const asked = { year, kind };
  const shown = useAnswer('publication.overview', asked);
  const save = useAct('publication.saveOverview');
  const files = useAct('publication.overviewFiles');
  const mayWrite = useMayAsk('publication.saveOverview');
  const [text, setText] = useState<string | null>(null);
  const { title = '', drafted = '', kept = null }: Partial<WebOverview> = shown.data ?? {};
  // Until something is typed, what was kept, or else what the figures give.
  const now = text ?? kept?.text ?? drafted;
  const isKept = kept !== null && now.trim() === kept.text;
  const marks = useAnswer('publication.suggest', { text: kept?.text ?? '' }, { enabled: kept !== null }).data ?? [];

  async function keep(): Promise<boolean> {
    if (isKept) return true;
    return save
      .mutateAsync({ ...asked, revision: kept?.revision ?? 0, text: now })
      .then(() => shown.refetch())
      .then(() => true)
      .catch(() => false);
  }
  async function take() {
    if (mayWrite && !(await keep())) return;
    const made = await files.mutateAsync(asked).catch(() => null);
    if (made) await saveFiles(made);
  }
  const canTake = now.trim() !== '' && (mayWrite || kept !== null);
  return (
    <Dialog
      open
      title={title || '总体情况'}
      width={860}
      okText={mayWrite ? '保存并导出' : '导出'}
      cancelText="关闭"
      okButtonProps={{ disabled: !canTake }}
      confirmLoading={save.isPending || files.isPending}
      onOk={() => void take()}
      onCancel={onClose}
    >
      <RefusalAlert error={shown.error ?? save.error ?? files.error} />
      <p className="quiet">
        按统计的数起草，一段一行；主要做法和下一步打算请接着写。保存后导出为网页、Word和纯文本，与答复汇编一同公开。
      </p>
      <Input.TextArea
        aria-label="总体情况"
        autoFocus
        readOnly={!mayWrite}
        rows={14}
        maxLength={20_000}
        value={now}
        placeholder={shown.isPending ? '正在起草…' : `${year}年还没有承办的建议提案`}
        onChange={({ target }) => setText(target.value)}
      />
      <Flex justify="space-between" align="center" style={{ margin: '8px 0' }}>
        <span className="quiet">
          {kept ? `${kept.savedBy}保存于${instantWords(kept.savedAt)}${isKept ? '' : '，之后有改动'}` : '还没有保存'}
        </span>
        {mayWrite ? (
          <Flex gap={8}>
            <Button size="small" disabled={now === drafted || drafted === ''} onClick={() => setText(drafted)}>
              按今天的数重新起草
            </Button>
            <Button
              size="small"
              disabled={isKept || now.trim() === ''}
              loading={save.isPending}
              onClick={() => void keep()}
            >
              只保存
            </Button>
          </Flex>
        ) : null}
      </Flex>
      {marks.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`公开前请看一看：${[...new Set(marks.map(({ words }) => `「${words}」`))].slice(0, 5).join('、')}可能要撤下`}
        />
      ) : null}
    </Dialog>
  );
}
