import { Select } from 'antd';
import { useState } from 'react';
import { stampOf } from '../../../shared/domain/audit/stamp.ts';
import type { Scales } from '../../../shared/model/life/scales.ts';
import { useMayAsk } from '../../session.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import { SettingsFoot } from '../settings-foot.tsx';
import { ClassRows } from './class-rows.tsx';
import { ScaleRows } from './scale-rows.tsx';
import styles from './scales.module.css';

/** 评价与类别: the words proposers rate with, and how results are classed. What was recorded keeps its words. */
export function ScaleSettings() {
  const kept = useAnswer('scales.get', {});
  if (!kept.data) return kept.error ? <RefusalAlert error={kept.error} /> : <Waiting />;
  return <ScaleForm key={JSON.stringify(kept.data)} kept={kept.data} />;
}

function ScaleForm({ kept }: { kept: Scales }) {
  const mayEdit = useMayAsk('scales.save');
  const [scales, setScales] = useState(kept);
  const save = useAct('scales.save');
  const change = (part: Partial<Scales>) => setScales((before) => ({ ...before, ...part }));
  const using = scales.schemes.find(({ key }) => key === scales.scheme);
  return (
    <div className={styles.scaleSettings}>
      <section className="sheet" aria-label="对办理态度">
        <h2 className="sheet-title">对办理态度</h2>
        <ScaleRows words={scales.attitude} readOnly={!mayEdit} onChange={(attitude) => change({ attitude })} />
      </section>
      <section className="sheet" aria-label="对办理结果">
        <h2 className="sheet-title">对办理结果</h2>
        <ScaleRows words={scales.result} readOnly={!mayEdit} onChange={(result) => change({ result })} />
      </section>
      <section className="sheet" aria-label="办理结果类别">
        <h2 className="sheet-title">办理结果类别</h2>
        <Select
          aria-label="分类办法"
          disabled={!mayEdit}
          value={scales.scheme}
          onChange={(scheme) => change({ scheme })}
          options={scales.schemes.map(({ key, name }) => ({ value: key, label: name }))}
          style={{ width: 320, marginBottom: 10 }}
        />
        {using ? (
          <ClassRows
            classes={using.classes}
            readOnly={!mayEdit}
            onChange={(classes) =>
              change({ schemes: scales.schemes.map((each) => (each.key === using.key ? { ...each, classes } : each)) })
            }
          />
        ) : null}
      </section>
      <RefusalAlert error={save.error} />
      <SettingsFoot
        mayEdit={mayEdit}
        pending={save.isPending}
        onSave={() => save.mutate({ ...scales, seen: stampOf(kept) })}
      />
    </div>
  );
}
