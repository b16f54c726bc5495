import { Alert, Descriptions, Table, Tag } from 'antd';
import { changeWords } from '../../../shared/domain/audit/change-words.ts';
import {
  type OfficeLine,
  type OfficePart,
  type OfficePartReading,
  type OfficeReading,
  officeParts,
} from '../../../shared/model/package/office-file.ts';
import { instantWords } from '../marks/day-words.ts';
import styles from './package.module.css';

const states: Record<OfficeLine['state'], { words: string; colour: string }> = {
  new: { words: '新增', colour: 'green' },
  changed: { words: '不同', colour: 'blue' },
  same: { words: '相同', colour: 'default' },
  kept: { words: '本机不动', colour: 'default' },
  refused: { words: '不能收', colour: 'red' },
};

/** Who signed a file with an office's settings, what that proves, and where the file comes from. */
export function OfficeFileHead({ reading }: { reading: OfficeReading }) {
  const { signer, office, by, at, program, file } = reading;
  return (
    <>
      <Alert
        showIcon
        type={signer.trust === 'new' ? 'warning' : 'success'}
        title={`内容完好：从签名以后一个字也没有变。${trustWords(signer)}`}
      />
      <Descriptions
        size="small"
        column={2}
        className={styles.officeFacts ?? ''}
        items={[
          { key: 'office', label: '单位', children: office },
          { key: 'signer', label: '签名指纹', children: signer.fingerprint },
          { key: 'by', label: '导出人、时间', children: `${by}，${instantWords(at)}` },
          { key: 'program', label: '导出程序', children: program },
          { key: 'file', label: '文件', children: file },
        ]}
      />
    </>
  );
}

function trustWords({ trust, firstSeenAt }: OfficeReading['signer']): string {
  if (trust === 'own') return '这是本机自己导出的。';
  if (trust === 'known')
    return `与${firstSeenAt ? instantWords(firstSeenAt).slice(0, 10) : '以前'}见过的是同一台电脑签的。`;
  return '签名说明不了这台电脑是谁的：第一次见到这个签名，请打电话与对方核对指纹。';
}

type Props = {
  parts: readonly OfficePartReading[];
  /** Without it there is nothing to choose: a fresh PC takes all of it. */
  choice?: { chosen: readonly OfficePart[]; onChosen: (parts: OfficePart[]) => void };
};

/** The parts of such a file beside what stands here: how much is new and differs, and opened, each setting before and after. */
export function OfficeParts({ parts, choice }: Props) {
  return (
    <Table<OfficePartReading>
      size="small"
      rowKey="part"
      pagination={false}
      dataSource={parts.filter(holdsAny)}
      {...(choice
        ? {
            rowSelection: {
              selectedRowKeys: [...choice.chosen],
              onChange: (keys) => choice.onChosen(keys as OfficePart[]),
              getCheckboxProps: (part) => ({ disabled: !brings(part), 'aria-label': `收下${officeParts[part.part]}` }),
            },
          }
        : {})}
      expandable={{
        rowExpandable: ({ lines }) => lines.some(({ name, changes }) => name !== '' || (choice && changes.length > 0)),
        expandRowByClick: true,
        expandedRowRender: (part) => <PartLines part={part} />,
      }}
      columns={[
        { title: '设置', width: 170, render: (_, { part }) => officeParts[part] },
        {
          title: choice ? '与本机相比' : '内容',
          render: (_, part) => (choice ? <Counts part={part} /> : <HowMany part={part} />),
        },
      ]}
    />
  );
}

/** A part may be in a file and have nothing to say. */
function holdsAny({ counts }: OfficePartReading): boolean {
  return Object.values(counts).some((count) => count > 0);
}

/** On a fresh PC there is nothing to compare with. */
function HowMany({ part: { counts, lines } }: { part: OfficePartReading }) {
  if (lines.some(({ name }) => name === '')) return <>有</>;
  const { refused, ...taken } = counts;
  const count = Object.values(taken).reduce((sum, each) => sum + each, 0);
  return (
    <>
      {count}个 {refused > 0 ? <Tag color="red">不能收 {refused}</Tag> : null}
    </>
  );
}

/** Whether anything of a part would be stored. */
export function brings({ counts }: OfficePartReading): boolean {
  return counts.new + counts.changed > 0;
}

function Counts({ part: { counts, onlyHere, lines } }: { part: OfficePartReading }) {
  const isSingle = lines.length === 1 && lines[0]?.name === '';
  if (isSingle && lines[0]?.state === 'changed') return <Tag color="blue">{lines[0].changes.length}处不同</Tag>;
  if (isSingle) return <Tag color="green">有</Tag>;
  // A setting that there is once is not counted.
  const isOnly = lines.length === 0 && onlyHere === 0 && counts.same === 1;
  const told = (Object.keys(states) as OfficeLine['state'][]).filter((state) => counts[state] > 0);
  return (
    <>
      {told.map((state) => (
        <Tag key={state} color={states[state].colour}>
          {states[state].words}
          {isOnly ? '' : ` ${counts[state]}`}
        </Tag>
      ))}
      {onlyHere > 0 ? <span className="quiet">本机另有{onlyHere}个，保持不动</span> : null}
    </>
  );
}

function PartLines({ part: { lines, further } }: { part: OfficePartReading }) {
  return (
    <ul className={styles.officeLines}>
      {lines.map(({ name, state, changes, reason }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name, and the list never moves.
        <li key={at}>
          {name === '' ? null : (
            <>
              <Tag color={states[state].colour}>{states[state].words}</Tag>
              {name}
            </>
          )}
          {reason ? <span className="quiet">　{reason}</span> : null}
          {changes.map((change) => {
            const { name: field, before, after } = changeWords(change);
            return (
              <div key={change.field} className="keep-lines">
                {field}：<del>{before}</del> → <ins>{after}</ins>
              </div>
            );
          })}
        </li>
      ))}
      {further > 0 ? <li className="quiet">……还有{further}个没有列出</li> : null}
    </ul>
  );
}
