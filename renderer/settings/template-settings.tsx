import { Alert, Form, Input, Tabs, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import { templateFields, unknownFields } from '../../shared/domain/template.ts';
import type { Office } from '../../shared/model/office.ts';
import { MarkedForm } from '../ui/marked-form.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { sampleLetter, unfilledIn } from './sample-letter.ts';
import { SettingsFoot } from './settings-foot.tsx';
import { templateGroups } from './template-names.ts';
import { useOfficeForm } from './use-office-form.ts';

/** 函件模板: the fixed words of each letter, filled in with an invented item beside them. */
export function TemplateSettings() {
  const { form, stored, loadFailure, mayEdit, save, failure, pending } = useOfficeForm();
  const typed = (Form.useWatch([], form) ?? {}) as Partial<Office>;
  const [group, setGroup] = useState(0);
  if (!stored) return loadFailure ? <RefusalAlert error={loadFailure} /> : <Waiting />;
  const office = { ...stored, templates: { ...stored.templates, ...typed.templates } };
  const shown = templateGroups[group];
  return (
    <div className="with-sample">
      <MarkedForm form={form} layout="vertical" className="sheet" disabled={!mayEdit} requiredMark={false}>
        <RefusalAlert error={failure} />
        <Tabs
          activeKey={String(group)}
          onChange={(key) => setGroup(Number(key))}
          items={templateGroups.map(({ title, lines }, index) => ({
            key: String(index),
            label: title,
            forceRender: true,
            children: lines.map(({ name, label, help, long }) => {
              const slips = unknownFields(office.templates[name] ?? '');
              const slip = slips.length > 0 ? `不认识${slips.map((each) => `{${each}}`).join('')}，会原样印出来` : null;
              return (
                <Form.Item
                  key={name}
                  name={['templates', name]}
                  label={label}
                  extra={slip ? <span className="badge-soon">{slip}</span> : help}
                >
                  {long ? <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} /> : <Input />}
                </Form.Item>
              );
            }),
          }))}
        />
        <Places />
        <SettingsFoot mayEdit={mayEdit} pending={pending} onSave={() => void save()} />
      </MarkedForm>
      {shown ? <Sample office={office} kind={shown.sample} /> : null}
    </div>
  );
}

/** What may stand in braces, with its meaning. */
function Places() {
  return (
    <div style={{ marginBottom: 12 }}>
      <div className="quiet">花括号里的词会换成这一件的内容：</div>
      <div className="place-list">
        {Object.entries(templateFields).map(([name, meaning]) => (
          <Tooltip key={name} title={meaning}>
            <Tag>{`{${name}}`}</Tag>
          </Tooltip>
        ))}
      </div>
    </div>
  );
}

function Sample({ office, kind }: { office: Office; kind: (typeof templateGroups)[number]['sample'] }) {
  const letter = sampleLetter(office, kind);
  const left = unfilledIn(letter);
  return (
    <div className="sample-side">
      <div className="quiet" style={{ marginBottom: 6 }}>
        填好后的样子（虚构的一件）
      </div>
      <article className="letter-sample" aria-label="函件样张">
        <h3>{letter.title}</h3>
        <p className="flush">{letter.salutation}</p>
        {letter.opening ? <p>{letter.opening}</p> : null}
        {kind === 'request' ? null : <p className="quiet">……</p>}
        {letter.closing.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {letter.note ? <p>{letter.note}</p> : null}
        {letter.copyTo.length > 0 ? <p className="flush">抄送：{letter.copyTo.join('、')}。</p> : null}
      </article>
      {left.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 8 }}
          title={`${left.map((name) => `{${name}}`).join('')}没有内容可填，请改模板或补齐单位信息。`}
        />
      ) : null}
    </div>
  );
}
