import { Alert, Button, Input, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { dayWithWeekday } from '../../../shared/domain/dates/day.ts';
import type { ExtensionWaiting } from '../../../shared/model/dates/extension.ts';
import { useMayAsk } from '../../session.ts';
import { useAct } from '../../use-call.ts';
import { RefusalAlert } from '../refusal-alert.tsx';
import { instantWords } from './day-words.ts';

type Props = {
  request: ExtensionWaiting;
  /** Which item it is, where that is not plain from the page. */
  item?: ReactNode;
};

/** An extension that a clerk asked for; the leader answers it here, with a word if she likes. */
export function ExtensionCard({ request, item }: Props) {
  const mayAnswer = useMayAsk('extension.answer');
  const answer = useAct('extension.answer');
  const [words, setWords] = useState('');
  const { id: requestId, deadline, until, reason, by, at } = request;
  const send = (granted: boolean) => answer.mutate({ requestId, granted, words: words.trim() });
  const from = deadline ? `现在的期限${dayWithWeekday(deadline)}，` : '';
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={
        <>
          {by}申请延期{until ? `至${dayWithWeekday(until)}` : '至规定的最长期限'}
          {item}
        </>
      }
      description={
        <>
          <RefusalAlert error={answer.error} />
          {from}
          {instantWords(at)}申请。理由：{reason}
          {mayAnswer ? null : <span className="quiet">　等审签领导答复。</span>}
        </>
      }
      action={
        mayAnswer ? (
          <Space wrap>
            <Input
              size="small"
              aria-label="对延期的意见"
              placeholder="意见，可不填"
              maxLength={200}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
            <Button size="small" disabled={answer.isPending} onClick={() => send(false)}>
              不同意
            </Button>
            <Button size="small" type="primary" disabled={answer.isPending} onClick={() => send(true)}>
              同意延期
            </Button>
          </Space>
        ) : null
      }
    />
  );
}
