import { Checkbox, Input, InputNumber, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { proposalKinds } from '../../../shared/model/kinds.ts';
import {
  bodyFrames,
  type FileRule,
  type PlatformProfile,
  paragraphForms,
  platformDateForms,
  signCounts,
} from '../../../shared/model/platform/platform.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
import { oneOf } from '../../ui/lists/address.ts';
import { FieldRows } from './field-rows.tsx';
import styles from './platforms.module.css';

type Props = {
  profile: PlatformProfile;
  readOnly: boolean;
  onChange: (profile: PlatformProfile) => void;
};

/** One platform: whether it is used, how it counts and writes, its fields, its files. */
export function PlatformForm({ profile, readOnly, onChange }: Props) {
  const put = (part: Partial<PlatformProfile>) => onChange({ ...profile, ...part });
  const files = (part: Partial<FileRule>) => put({ files: { ...profile.files, ...part } });
  const { files: rule } = profile;
  return (
    <>
      <div className={styles.line}>
        <Labelled label="启用">
          <Switch aria-label="启用" checked={profile.used} disabled={readOnly} onChange={(used) => put({ used })} />
        </Labelled>
        <Labelled label="平台名称">
          <Input
            aria-label="平台名称"
            style={{ width: 230 }}
            maxLength={40}
            value={profile.name}
            disabled={readOnly}
            onChange={({ target }) => put({ name: target.value })}
          />
        </Labelled>
        <Labelled label="用于">
          <Select
            aria-label="用于"
            style={{ width: 130 }}
            value={profile.kind ?? 'all'}
            disabled={readOnly}
            options={[{ value: 'all', label: '建议和提案' }, ...choicesOf(proposalKinds)]}
            onChange={(kind) => put({ kind: oneOf(proposalKinds, kind) })}
          />
        </Labelled>
        <Labelled label="签发后几天未上传就提醒">
          <InputNumber
            aria-label="签发后几天未上传就提醒"
            min={0}
            max={90}
            style={{ width: 70 }}
            value={profile.lateAfter}
            disabled={readOnly}
            onChange={(lateAfter) => put({ lateAfter: lateAfter ?? 0 })}
          />
          <span className="quiet">0 不提醒</span>
        </Labelled>
      </div>
      <h2 className="sheet-title">怎样写、怎样数</h2>
      <div className={styles.line}>
        <Labelled label="正文分段">
          <Select
            aria-label="正文分段"
            style={{ width: 190 }}
            value={profile.paragraphs}
            disabled={readOnly}
            options={choicesOf(paragraphForms)}
            onChange={(paragraphs) => put({ paragraphs })}
          />
        </Labelled>
        <Labelled label="字数">
          <Select
            aria-label="字数怎样算"
            style={{ width: 250 }}
            value={profile.counts}
            disabled={readOnly}
            options={choicesOf(signCounts)}
            onChange={(counts) => put({ counts })}
          />
        </Labelled>
        <Labelled label="日期写法">
          <Select
            aria-label="日期写法"
            style={{ width: 150 }}
            value={profile.dates}
            disabled={readOnly}
            options={choicesOf(platformDateForms)}
            onChange={(dates) => put({ dates })}
          />
        </Labelled>
        <Labelled label="正文里带上">
          <Checkbox.Group
            value={profile.bodyHas}
            disabled={readOnly}
            options={choicesOf(bodyFrames)}
            onChange={(bodyHas) => put({ bodyHas })}
          />
        </Labelled>
      </div>
      <h2 className="sheet-title">栏目，照平台页面上的次序</h2>
      <FieldRows fields={profile.fields} readOnly={readOnly} onChange={(fields) => put({ fields })} />
      <h2 className="sheet-title">附件</h2>
      <div className={styles.line}>
        <Labelled label="最多几个">
          <InputNumber
            aria-label="附件最多几个"
            min={0}
            max={50}
            style={{ width: 70 }}
            value={rule.most}
            disabled={readOnly}
            onChange={(most) => files({ most: most ?? 0 })}
          />
          <span className="quiet">0 不收附件</span>
        </Labelled>
        <Labelled label="每个不超过（MB）">
          <InputNumber
            aria-label="每个附件不超过几 MB"
            min={0.1}
            max={2000}
            style={{ width: 80 }}
            placeholder="不限"
            value={rule.largest}
            disabled={readOnly || rule.most === 0}
            onChange={(largest) => files({ largest })}
          />
        </Labelled>
        <Labelled label="只收">
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            aria-label="只收哪些种类的附件"
            placeholder="不限；输入后缀，例如 pdf"
            style={{ minWidth: 220 }}
            tokenSeparators={['、', '，', ',', ' ', '；']}
            value={rule.endings}
            disabled={readOnly || rule.most === 0}
            onChange={(all: string[]) => files({ endings: all.map((each) => each.replace(/^\./u, '').toLowerCase()) })}
          />
        </Labelled>
        <Labelled label="文件名不超过（字）">
          <InputNumber
            aria-label="附件的文件名不超过几个字"
            min={5}
            max={255}
            style={{ width: 80 }}
            placeholder="不限"
            value={rule.nameLimit}
            disabled={readOnly || rule.most === 0}
            onChange={(nameLimit) => files({ nameLimit })}
          />
        </Labelled>
      </div>
    </>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.labelled}>
      <span>{label}</span>
      {children}
    </div>
  );
}
