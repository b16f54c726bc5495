import { Alert, Button, Checkbox, Descriptions, Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { AwayItemReading } from '../../shared/model/package/away.ts';
import type { JoinedField, RegisteredField, Signer } from '../../shared/model/package/case-package.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import { FieldWords, OursOrTheirs } from '../ui/package/ours-theirs.tsx';
import { PackageFoot } from '../ui/package/package-foot.tsx';
import styles from './away.module.css';
import type { AwayOpened } from './away-opened.ts';

type Props = {
  opened: AwayOpened;
  onChange: (next: AwayOpened) => void;
  pending: boolean;
  onTake: () => void;
  onClose: () => void;
};

const stateTags: Record<AwayItemReading['state'], { words: string; colour: string }> = {
  new: { words: '新的一件', colour: 'green' },
  join: { words: '合在一起', colour: 'blue' },
  same: { words: '没有变化', colour: 'default' },
  done: { words: '已经收下', colour: 'default' },
  twin: { words: '编号已有', colour: 'orange' },
  blocked: { words: '不能收', colour: 'red' },
};

/** What a package would bring, before anything is done: who signed it, and item by item what is joined and what differs. */
export function PackageBefore({ opened, onChange, pending, onTake, onClose }: Props) {
  const { reading, leave } = opened;
  const isBack = reading.what === 'back';
  const takes = reading.items.filter(({ key, state }) => isTaken(state) && !leave.includes(key)).length;
  return (
    <>
      <section className={`sheet ${styles.sheet}`} aria-label={isBack ? '带回包' : '带走包'}>
        <h2 className="sheet-title">
          {isBack ? '带回包' : '带走包'}：{reading.who}，{reading.why}
        </h2>
        <Alert
          showIcon
          type={reading.signer.trust === 'new' ? 'warning' : 'success'}
          title={trustWords(reading.signer)}
        />
        <Descriptions
          size="small"
          column={2}
          className={styles.fields ?? ''}
          items={[
            { key: 'office', label: '单位', children: reading.office },
            { key: 'signer', label: '签名指纹', children: reading.signer.fingerprint },
            { key: 'by', label: '做包的人、时间', children: `${reading.by}，${instantWords(reading.at)}` },
            { key: 'file', label: '文件', children: opened.file.name },
          ]}
        />
        {reading.renews ? (
          <p className="quiet">打开时，单位信息、用语、期限规则、名录和 Word 模板也改为单位现在的。</p>
        ) : null}
        {reading.blocked ? <Alert showIcon type="error" role="alert" title={reading.blocked} /> : null}
        {reading.blocked
          ? null
          : reading.items.map((item) => <PackedItem key={item.key} item={item} opened={opened} onChange={onChange} />)}
      </section>
      <PackageFoot>
        <span className="quiet">
          {reading.blocked
            ? '本机没有改动'
            : `将收下${takes}件；两边都改过的栏目，不选就保持本机的，另一个值记在这件的经过里`}
        </span>
        <Button onClick={onClose}>不收</Button>
        {reading.blocked ? null : (
          <Button type="primary" disabled={takes === 0} loading={pending} onClick={onTake}>
            {isBack ? '收下' : '打开'}
          </Button>
        )}
      </PackageFoot>
    </>
  );
}

const isTaken = (state: AwayItemReading['state']) => state === 'new' || state === 'join' || state === 'same';

function trustWords({ trust, otherKey, office }: Signer): string {
  const whole = '内容完好：与签名时一字不差。';
  if (trust !== 'new') return `${whole}这个签名以前见过。`;
  const other = otherKey ? `「${office}」以前用的是另一个签名；带去的电脑有自己的签名，` : '';
  return `${whole}${other}第一次见到这个签名，请与带走的人核对指纹。`;
}

type ItemProps = { item: AwayItemReading; opened: AwayOpened; onChange: (next: AwayOpened) => void };

function PackedItem({ item, opened, onChange }: ItemProps) {
  const { key, title, state, reason, proposalId, fields, missing, notes } = item;
  const { words, colour } = stateTags[state];
  const toggled = (list: readonly string[], isIn: boolean) =>
    isIn ? [...list, key] : list.filter((each) => each !== key);
  const lines = [...missing.map((line) => `${line.what}：${line.words}`), ...notes];
  return (
    <div className={styles.item}>
      <div className={styles.itemHead}>
        <Tag color={colour}>{words}</Tag>
        <strong className={styles.grow}>
          {proposalId === null ? title : <Link to={`/items/${proposalId}`}>{title}</Link>}
        </strong>
        {state === 'twin' || opened.into.includes(key) ? (
          <Checkbox
            checked={opened.into.includes(key)}
            onChange={({ target }) => onChange({ ...opened, into: toggled(opened.into, target.checked) })}
          >
            是同一件，合进那一件
          </Checkbox>
        ) : null}
        {isTaken(state) ? (
          <Checkbox
            checked={opened.leave.includes(key)}
            onChange={({ target }) => onChange({ ...opened, leave: toggled(opened.leave, target.checked) })}
          >
            这次不收
          </Checkbox>
        ) : null}
      </div>
      {reason ? <div className="quiet">{reason}</div> : null}
      {fields.length > 0 ? (
        <Fields
          fields={fields}
          chosen={opened.theirs[key] ?? []}
          onChosen={(chosen) => onChange({ ...opened, theirs: { ...opened.theirs, [key]: chosen } })}
        />
      ) : null}
      {lines.length > 0 ? (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type FieldsProps = {
  fields: readonly JoinedField[];
  chosen: readonly RegisteredField[];
  onChosen: (chosen: RegisteredField[]) => void;
};

/** Fields that differ: what only they changed is taken, of what both changed someone decides. */
function Fields({ fields, chosen, onChosen }: FieldsProps) {
  return (
    <Table<JoinedField>
      className={styles.fields ?? ''}
      size="small"
      rowKey="field"
      pagination={false}
      dataSource={[...fields]}
      columns={[
        { title: '栏目', width: 110, dataIndex: 'label' },
        { title: '本机', render: (_, { ours }) => <FieldWords text={ours} /> },
        { title: '包里', render: (_, { theirs }) => <FieldWords text={theirs} /> },
        {
          title: '选用',
          width: 210,
          render: (_, { field, label, by }) =>
            by === 'there' ? (
              <span className="quiet">只有包里改过，用包里的</span>
            ) : (
              <OursOrTheirs
                label={label}
                theirs={chosen.includes(field)}
                onTheirs={(take) => {
                  const others = chosen.filter((each) => each !== field);
                  onChosen(take ? [...others, field] : others);
                }}
              />
            ),
        },
      ]}
    />
  );
}
