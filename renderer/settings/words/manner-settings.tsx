import { Alert, Form, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { letterManners } from '../../../shared/model/letter/settings.ts';
import type { Office } from '../../../shared/model/people/office.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAnswer } from '../../use-call.ts';
import styles from '../settings.module.css';
import { SettingsFoot } from '../settings-foot.tsx';
import { useOfficeForm } from '../use-office-form.ts';
import { FieldTags } from './field-tags.tsx';
import { FormatFields } from './format-fields.tsx';
import { PaperSample } from './paper-sample.tsx';
import { TemplateLines } from './template-lines.tsx';
import { type TemplateLine, templateGroups } from './template-names.ts';

/** 用语与格式: how the office's letters look and what words they use, on paper as they are being typed. */
export function MannerSettings() {
  const { form, stored, loadFailure, mayEdit, save, failure, pending } = useOfficeForm();
  const presets = useAnswer('office.presets', {});
  const typed = (Form.useWatch([], form) ?? {}) as Partial<Office>;
  const [tab, setTab] = useState('format');
  const [active, setActive] = useState<TemplateLine | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const office = useMemo(() => (stored ? overlaid(stored, typed) : null), [stored, typed]);
  if (!stored || !office) return loadFailure ? <RefusalAlert error={loadFailure} /> : <Waiting />;

  const preset = presets.data?.find(({ manner }) => manner === office.letterSettings.manner) ?? null;
  const group = templateGroups[Number(tab)];
  const kind = (active && group?.lines.includes(active) ? active.sample : null) ?? group?.sample ?? 'reply';
  const keep = async () => {
    await save();
    setTaken(null);
  };
  const format = (
    <FormatFields
      {...{ form, office, mayEdit }}
      presets={presets.data ?? []}
      onPreset={(manner) => setTaken(letterManners[manner])}
    />
  );
  return (
    <div className={styles.withPaper}>
      <MarkedForm form={form} layout="vertical" className="sheet" disabled={!mayEdit} requiredMark={false}>
        <RefusalAlert error={failure ?? presets.error} />
        {taken ? <Alert type="info" showIcon title={`已换上「${taken}」的用语和格式，保存后生效。`} /> : null}
        <Tabs
          size="small"
          tabBarGutter={20}
          activeKey={tab}
          onChange={(key) => {
            setTab(key);
            setActive(null);
          }}
          items={[
            { key: 'format', label: '样式', forceRender: true, children: format },
            ...templateGroups.map((each, index) => ({
              key: String(index),
              label: each.title,
              forceRender: true,
              children: (
                <TemplateLines
                  {...{ group: each, form, mayEdit, usual: preset?.templates ?? null, onActive: setActive }}
                  typed={office.templates}
                />
              ),
            })),
          ]}
        />
        <div className={styles.settingsBottom}>
          {group ? <FieldTags line={active} form={form} disabled={!mayEdit} /> : null}
          <SettingsFoot mayEdit={mayEdit} pending={pending} onSave={() => void keep()} />
        </div>
      </MarkedForm>
      <PaperSample office={office} kind={kind} />
    </div>
  );
}

function overlaid(stored: Office, typed: Partial<Office>): Office {
  return {
    ...stored,
    letterForm: typed.letterForm ?? stored.letterForm,
    templates: { ...stored.templates, ...typed.templates },
    letterSettings: { ...stored.letterSettings, ...typed.letterSettings },
  };
}
