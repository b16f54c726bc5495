import { Button, Segmented } from 'antd';
import { useState } from 'react';
import {
  nothingToSay,
  type ReadyMessage,
  type ReadyWordKind,
  readyWordKinds,
} from '../../../shared/model/board/ready-words.ts';
import { useAnswer } from '../../use-call.ts';
import { CopyButton } from '../copy-button.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { choicesOf } from '../fields/choices.ts';
import { RefusalAlert } from '../refusal-alert.tsx';
import { Waiting } from '../waiting.tsx';
import styles from './ready.module.css';

type Props = {
  proposalIds: readonly number[];
  /** Only these units are to be reminded. */
  unitIds?: readonly number[];
  /** What one most likely came for; `only` where there is nothing else to say. */
  first?: ReadyWordKind;
  only?: boolean;
  size?: 'small' | 'middle';
};

/** 电话短信用语: what to say to each unit or proposer, with the number, ready to be copied; opens a dialog. */
export function ReadyWordsButton({ proposalIds, unitIds, first = 'chase', only = false, size = 'middle' }: Props) {
  const [open, setOpen] = useState(false);
  const [what, setWhat] = useState<ReadyWordKind>(first);
  return (
    <>
      <Button size={size} disabled={proposalIds.length === 0} onClick={() => setOpen(true)}>
        电话短信用语
      </Button>
      {open ? (
        <Dialog open title="电话短信用语" width={820} footer={null} onCancel={() => setOpen(false)}>
          {only ? null : (
            <Segmented<ReadyWordKind>
              value={what}
              options={choicesOf(readyWordKinds)}
              onChange={setWhat}
              style={{ marginBottom: 12 }}
            />
          )}
          <Messages what={what} proposalIds={proposalIds} unitIds={unitIds} />
        </Dialog>
      ) : null}
    </>
  );
}

type Asked = Pick<Props, 'proposalIds'> & { what: ReadyWordKind; unitIds: readonly number[] | undefined };

function Messages({ what, proposalIds, unitIds }: Asked) {
  const of = { what, proposalIds: [...proposalIds], unitIds: unitIds ? [...unitIds] : null };
  const found = useAnswer('words.ready', of);
  if (!found.data) return found.error ? <RefusalAlert error={found.error} /> : <Waiting />;
  const { messages, left } = found.data;
  const phones = [...new Set(messages.flatMap(({ phone }) => (phone === '' ? [] : [phone])))];
  return (
    <>
      {messages.length > 1 ? (
        <div className={styles.all}>
          <span>共{messages.length}条，每位一条，几件合在一条里</span>
          {phones.length > 0 ? <CopyButton label={`复制${phones.length}个号码`} text={phones.join('\n')} /> : null}
          <CopyButton label="复制成表格" text={messages.map(asRow).join('\n')} />
        </div>
      ) : null}
      <ul className={styles.messages}>
        {messages.map((message) => (
          <li key={`${message.to} ${message.phone}`}>
            <div className={styles.receiver}>
              <strong>{message.to}</strong>
              <span>{message.person}</span>
              {message.phone === '' ? (
                <span className="quiet">没有登记电话</span>
              ) : (
                <>
                  <span className={styles.phone}>{message.phone}</span>
                  <CopyButton label="复制号码" name={`复制${message.to}的号码`} text={message.phone} />
                </>
              )}
              <CopyButton label="复制用语" name={`复制给${message.to}的用语`} text={message.text} />
              <span className="quiet">{[...message.text].length}字</span>
            </div>
            <div>{message.text}</div>
          </li>
        ))}
      </ul>
      {left.length > 0 ? (
        <div className="quiet">{`其余${left.length}件${nothingToSay[what]}：${left.join('、')}。`}</div>
      ) : null}
    </>
  );
}

/** A row to be pasted into a sheet: whom, who there, the number, the words. */
const asRow = ({ to, person, phone, text }: ReadyMessage) => [to, person, phone, text].join('\t');
