import { AutoComplete, Button, Checkbox, Form, InputNumber, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { keysOf } from '../../../shared/model/kinds.ts';
import type { NumberSettings, PaperSeries } from '../../../shared/model/numbers.ts';
import { numberedPapers } from '../../../shared/model/papers/kinds.ts';
import { useMayAsk } from '../../session.ts';
import styles from '../../ui/fields/field-grid.module.css';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import { SettingsFoot } from '../settings-foot.tsx';
import { useStoredForm } from '../use-stored-form.ts';

const noNumber = '不编号';

/** 文号: which 代字 each paper takes its number from, and up to where numbers were used outside the program. */
export function NumberSettingsPage() {
  const stored = useAnswer('number.settings', {});
  if (!stored.data) return stored.error ? <RefusalAlert error={stored.error} /> : <Waiting />;
  return (
    <>
      <SeriesForm stored={stored.data} />
      <Starts stored={stored.data} />
    </>
  );
}

const Series = fieldOf<'number.saveSeries'>();

function SeriesForm({ stored }: { stored: NumberSettings }) {
  const { form, mayEdit, save, failure, pending } = useStoredForm('number.saveSeries', stored, (_, typed) => ({
    series: sent(typed.series ?? {}),
  }));
  const choices = [...stored.codes, noNumber].map((value) => ({ value }));
  return (
    <MarkedForm form={form} layout="vertical" className="sheet" disabled={!mayEdit} requiredMark={false}>
      <RefusalAlert error={failure} />
      <h2 className="sheet-title">各种文书的文号</h2>
      <p className="quiet">
        答复函、会办意见的代字在「单位信息」里改。文书写了代字的，导出时自动取下一号；写「不编号」的不问文号；空着的由经办人填写或打印后手工编号，填写的号同样登记。
      </p>
      <div className={styles.grid}>
        {keysOf(numberedPapers).map((paper) => (
          <Series
            key={paper}
            name={['series', paper]}
            label={numberedPapers[paper]}
            getValueProps={(value: string | null) => ({ value: value === '' ? noNumber : (value ?? '') })}
            normalize={(value: string) => (value === noNumber ? '' : value.trim() === '' ? null : value)}
          >
            <AutoComplete options={choices} placeholder="打印后手工编号" />
          </Series>
        ))}
      </div>
      {stored.shared.map((words) => (
        <p key={words} className="quiet">
          {words}
        </p>
      ))}
      <SettingsFoot mayEdit={mayEdit} pending={pending} onSave={() => void save()} />
    </MarkedForm>
  );
}

function sent(series: PaperSeries['series']): PaperSeries['series'] {
  return Object.fromEntries(keysOf(series).map((paper) => [paper, series[paper]?.trim() ?? null]));
}

const Start = fieldOf<'number.saveStart'>();
type Typed = { code?: string; year?: number; used?: number };

function Starts({ stored }: { stored: NumberSettings }) {
  const mayEdit = useMayAsk('number.saveStart');
  const [form] = Form.useForm<Typed>();
  const { send, failure, pending } = useFormCall('number.saveStart', form);
  const [asked, setAsked] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  async function save(typed: Typed) {
    if (!(await send({ ...typed, confirmed }))) {
      setAsked(true);
      return;
    }
    form.resetFields();
    setAsked(false);
    setConfirmed(false);
  }
  const remove = useAct('number.saveStart');
  return (
    <div className="sheet" style={{ marginTop: 12 }}>
      <h2 className="sheet-title">程序以外已用到几号</h2>
      <p className="quiet">
        年中启用本程序，或者代字与别的函件共用的，在这里写明。写明以前的号不再编，也不算空号；写错了再写一次，以后一次为准。
      </p>
      <RefusalAlert error={failure} />
      <RefusalAlert error={remove.error} />
      {mayEdit ? (
        <MarkedForm form={form} name="start" layout="inline" requiredMark={false} onFinish={(all) => void save(all)}>
          <Start name="code" label="机关代字">
            <AutoComplete options={stored.codes.map((value) => ({ value }))} style={{ width: 150 }} />
          </Start>
          <Start name="year" label="年份">
            <InputNumber min={1949} max={2200} style={{ width: 100 }} />
          </Start>
          <Start name="used" label="已用到">
            <InputNumber min={0} suffix="号" style={{ width: 110 }} />
          </Start>
          {asked ? (
            <Checkbox checked={confirmed} onChange={({ target }) => setConfirmed(target.checked)}>
              核对过，确认
            </Checkbox>
          ) : null}
          <Button htmlType="submit" loading={pending}>
            写明
          </Button>
        </MarkedForm>
      ) : null}
      <Table
        size="small"
        style={{ marginTop: 12 }}
        rowKey={({ code, year }) => `${year} ${code}`}
        dataSource={stored.starts}
        pagination={stored.starts.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        locale={{ emptyText: '没有写明，各代字每年从1号起编' }}
        columns={[
          { title: '年份', width: 100, render: (_, { year }) => `${year}年` },
          { title: '机关代字', dataIndex: 'code' },
          { title: '已用到', width: 120, render: (_, { used }) => `${used}号` },
          { title: '写明人', width: 140, dataIndex: 'by' },
          {
            title: '办理',
            width: 70,
            render: (_, { code, year }) =>
              mayEdit ? (
                <Popconfirm
                  title="撤去这一条？以前的号没有登记的，在登记簿上成为空号。"
                  okText="撤去"
                  cancelText="不撤"
                  onConfirm={() => remove.mutate({ code, year, used: null, confirmed: true })}
                >
                  <Button type="link" size="small" aria-label={`撤去${code}${year}年`}>
                    撤去
                  </Button>
                </Popconfirm>
              ) : null,
          },
        ]}
      />
    </div>
  );
}
