import { Button, Checkbox, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { proposalKinds } from '../../shared/model/kinds.ts';
import type { ReadLetter } from '../../shared/model/reading.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { type Checked, doubtfulFirst, obstacle, type RefusedFile } from './checking.ts';
import { LetterBody } from './letter-body.tsx';
import { LetterForm } from './letter-form.tsx';
import { RefusedList } from './refused-list.tsx';

type Props = {
  letters: readonly Checked[];
  refused: readonly RefusedFile[];
  pending: boolean;
  onLetters: (letters: Checked[]) => void;
  onKept: (file: string) => void;
  onStore: () => void;
  onAgain: () => void;
};

const nameOf = (letter: ReadLetter) => letter.title ?? letter.letterTitle ?? '（没有读出案由）';
const numberOf = (letter: ReadLetter) => (letter.number ? `第${letter.number}号` : '编号不明');

/** 核对: the letters found, doubtful ones first, each with its fields beside its text. */
export function CheckStep({ letters, refused, pending, onLetters, onKept, onStore, onAgain }: Props) {
  // The order is made once, so that a row does not run away while it is being put right.
  const [order] = useState(() => doubtfulFirst(letters).map(({ key }) => key));
  const rows = order.flatMap((key) => letters.find((one) => one.key === key) ?? []);
  const [openKey, setOpenKey] = useState<number | null>(order[0] ?? null);
  const open = rows.find(({ key }) => key === openKey);
  const change = (key: number, patch: Partial<Checked>) =>
    onLetters(letters.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  const chosen = letters.filter((one) => one.chosen);
  const blocked = chosen.filter(({ letter }) => obstacle(letter) !== null).length;
  const doubtful = chosen.filter(({ letter }) => letter.doubts.length > 0).length;

  return (
    <div className="check-step">
      <div className="check-head">
        <span>
          读出{letters.length}封，选了{chosen.length}封{doubtful > 0 ? `，其中${doubtful}封有存疑处` : ''}
          {blocked > 0 ? `；${blocked}封缺必填项，请先补上或不选` : ''}
        </span>
        <div>
          <Button onClick={onAgain}>重新选文件</Button>
          <Button type="primary" loading={pending} disabled={chosen.length === 0 || blocked > 0} onClick={onStore}>
            入库{chosen.length > 0 ? `（${chosen.length}封）` : ''}
          </Button>
        </div>
      </div>
      <div className="check-panes">
        <div className="check-list">
          {rows.map(({ key, letter, chosen: isChosen }) => {
            const stopped = obstacle(letter);
            return (
              <div key={key} className={key === openKey ? 'check-row check-open' : 'check-row'}>
                <Checkbox
                  aria-label={`选${numberOf(letter)}`}
                  checked={isChosen}
                  onChange={(event) => change(key, { chosen: event.target.checked })}
                />
                <button
                  type="button"
                  className="check-name"
                  aria-pressed={key === openKey}
                  onClick={() => setOpenKey(key)}
                >
                  <span>
                    {letter.kind ? proposalKinds[letter.kind] : '类别不明'} {numberOf(letter)}
                  </span>
                  <span className="two-lines quiet">{nameOf(letter)}</span>
                  <span>
                    {stopped ? <Tag color="red">{stopped}</Tag> : null}
                    {letter.doubts.length > 0 ? <Tag color="gold">存疑{letter.doubts.length}处</Tag> : null}
                    {!stopped && letter.doubts.length === 0 ? <Tag color="green">齐全</Tag> : null}
                  </span>
                </button>
              </div>
            );
          })}
          <RefusedList refused={refused} onKept={onKept} />
        </div>
        <div className="check-detail">
          {open ? (
            <Tabs
              key={open.key}
              size="small"
              items={[
                {
                  key: 'fields',
                  label: '字段',
                  children: <LetterForm letter={open.letter} onChange={(letter) => change(open.key, { letter })} />,
                },
                { key: 'body', label: '正文', children: <LetterBody letter={open.letter} /> },
              ]}
              tabBarExtraContent={<span className="quiet">{open.letter.file ?? '粘贴的文字'}</span>}
            />
          ) : (
            <EmptyPlace title="没有读出答复函" action={<Button onClick={onAgain}>重新选文件</Button>}>
              左边写明了每个文件的原因；有文字的可以存为参考资料。
            </EmptyPlace>
          )}
        </div>
      </div>
    </div>
  );
}
